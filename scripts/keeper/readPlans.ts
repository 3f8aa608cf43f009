import type { Address, PublicClient } from 'viem'
import type { KeeperContracts } from './keeperContracts.ts'

/** What a keeper knows of a plan; none of it changes. */
export interface KeeperPlan {
  number: number
  merchant: number
  currency: Address
  weekOffset: bigint
  title: string
}

/** All plans there are; those that are `known` aren't asked for again. */
export async function readPlans(
  client: PublicClient,
  { subscriptions }: KeeperContracts,
  known: readonly KeeperPlan[] = [],
): Promise<KeeperPlan[]> {
  const count = Number(await client.readContract({ ...subscriptions, functionName: 'planCount' }))
  const plans = known.slice(0, count)
  for (let number = plans.length + 1; number <= count; number++) {
    const plan = await client.readContract({
      ...subscriptions,
      functionName: 'planOf',
      args: [number],
    })
    plans.push({
      number,
      merchant: plan.terms.merchant,
      currency: plan.currency,
      weekOffset: BigInt(plan.weekOffset),
      title: plan.title,
    })
  }
  return plans
}
