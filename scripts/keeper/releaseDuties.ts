import { decodeFunctionResult, encodeFunctionData } from 'viem'
import { weekOf } from '../../sdk/src/clock/weekOf.ts'
import type { Duty } from './duty.ts'
import type { KeeperView } from './keeperView.ts'

/** Weeks of a plan in one transaction. */
const AT_A_TIME = 52n

/** Plans whose merchant is due instalments, whose patrons' cover is held for nothing, or which pay a keeper. */
export function releaseDuties({ client, contracts, plans, time }: KeeperView): Duty[] {
  const { subscriptions } = contracts
  return plans.map(({ number, merchant, currency, weekOffset }) => {
    const data = encodeFunctionData({
      ...subscriptions,
      functionName: 'release',
      args: [number, AT_A_TIME],
    })
    const read = (result: `0x${string}`) =>
      decodeFunctionResult({ ...subscriptions, functionName: 'release', data: result })
    const siblings = plans.filter((plan) => plan.merchant === merchant).map((plan) => plan.number)
    const settledWeekOf = (plan: number) =>
      client.readContract({ ...subscriptions, functionName: 'settledWeekOf', args: [plan] })

    return {
      name: `release plan ${number}`,
      to: subscriptions.address,
      data,
      most: 100,
      async state() {
        const week = weekOf(time, weekOffset)
        const escrow = await client.readContract({
          ...subscriptions,
          functionName: 'escrowOf',
          args: [merchant, siblings],
        })
        const pools = escrow.allowance + escrow.topUp
        const needed = escrow.reserve > pools ? escrow.reserve - pools : 0n
        const idleCover = escrow.cover > needed ? escrow.cover - needed : 0n
        const settled = await settledWeekOf(number)
        const figures = `${settled} ${escrow.payable_} ${idleCover}`

        if (settled >= week) {
          if (escrow.payable_ === 0n && idleCover === 0n) return undefined
          // The money belongs to the merchant: where another plan of its has weeks to write, that one asks for it.
          const weeks = await Promise.all(siblings.map(settledWeekOf))
          const isLast = weeks.every((written) => written >= week) && siblings[0] === number
          return isLast ? figures : undefined
        }
        if (escrow.payable_ !== 0n || idleCover !== 0n) return figures
        const result = await client.call({ to: subscriptions.address, data })
        const [, bounty] = read(result.data ?? '0x')
        return bounty === 0n ? undefined : figures
      },
      async read(result) {
        const [paid, bounty] = read(result)
        return { bounty, currency, figures: { paid } }
      },
    }
  })
}
