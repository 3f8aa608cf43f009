import { decodeFunctionResult, encodeFunctionData } from 'viem'
import { secondsPerWeek } from '../../sdk/src/clock/secondsPerWeek.ts'
import { weekStart } from '../../sdk/src/clock/weekStart.ts'
import type { Duty } from './duty.ts'
import type { KeeperView } from './keeperView.ts'

const YEAR = 52n

/** Shares past their date, those first that have waited longest. */
export async function activationDuties({
  client,
  contracts,
  plans,
  memory,
  time,
}: KeeperView): Promise<Duty[]> {
  const { shares, subscriptions } = contracts
  const isClosed = await Promise.all(
    plans.map(async ({ number }) => {
      const args = [number] as const
      return (await client.readContract({ ...subscriptions, functionName: 'capacityOf', args }))
        .closed
    }),
  )
  return memory
    .holdings()
    .flatMap((holding) => {
      // plan << 32 | tier << 24 | week bought << 8 | place
      const plan = plans[Number(holding.id >> 32n) - 1]
      if (!plan) return []
      const bought = (holding.id >> 8n) & 0xffffn
      const place = holding.id & 0xffn
      const dueAt = weekStart(bought + YEAR * place, plan.weekOffset) + secondsPerWeek
      // Where the plan is closed, the holder may have the money instead.
      return dueAt <= time && !isClosed[plan.number - 1] ? [{ ...holding, plan, dueAt }] : []
    })
    .sort(
      (a, b) => Number(a.dueAt - b.dueAt) || Number(a.id - b.id) || (a.holder < b.holder ? -1 : 1),
    )
    .map(({ id, holder, quantity, hasLeftQueue, plan }) => ({
      name: `activate share ${id} of ${holder}`,
      to: shares.address,
      data: encodeFunctionData({ ...shares, functionName: 'activateDue', args: [id, holder] }),
      most: Number(quantity),
      async state() {
        const balance = await client.readContract({
          ...shares,
          functionName: 'balanceOf',
          args: [holder, id],
        })
        return balance === 0n ? undefined : `${balance} left`
      },
      async read(result) {
        const [subscription, bounty] = decodeFunctionResult({
          ...shares,
          functionName: 'activateDue',
          data: result,
        })
        const waits = subscription === 0n
        return {
          bounty,
          currency: plan.currency,
          figures: waits ? { subscription: 'waits' } : { subscription },
          // Or who takes a share out of the queue would find it there again a minute later.
          ...(waits && hasLeftQueue && { leave: 'its holder took it out of the queue' }),
        }
      },
    }))
}
