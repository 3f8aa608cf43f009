import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { subscriptionId } from '@homing/sdk/ids/subscriptionId'
import { erc20Abi } from 'viem'
import { person } from './person.ts'
import { euros, type TownChain } from './townChain.ts'

/** Somebody buys a plan of 858 on the chain. Says how to come to the Monday of a week of the membership. */
export async function joinPlan(town: TownChain, planId: number, member: string) {
  const { client, contracts, send } = town
  const subscriptions = { address: contracts.Subscriptions, abi: subscriptionsAbi } as const
  const plan = await client.readContract({
    ...subscriptions,
    functionName: 'planOf',
    args: [planId],
  })
  await send(member, {
    address: contracts.DemoEuro,
    abi: erc20Abi,
    functionName: 'approve',
    args: [contracts.EscrowVault, euros('1000000')],
  })
  await send(member, {
    ...subscriptions,
    functionName: 'buy',
    args: [planId, person(member).address, plan.terms.termsHash],
  })
  const id = subscriptionId(planId, Number(plan.sold) + 1)
  const { firstWeek } = await client.readContract({
    ...subscriptions,
    functionName: 'subscriptionOf',
    args: [id],
  })
  await town.indexed()
  return {
    id,
    firstWeek: Number(firstWeek),

    /** Goes to the Monday on which week `begun` of it begins. */
    async toWeek(begun: number): Promise<void> {
      const monday = weekStart(firstWeek + BigInt(begun) - 1n, weekOffsetOfUtc(1))
      await town.passTime(Number(monday) + 3_600 - (await town.now()))
      await town.indexed()
    },
  }
}
