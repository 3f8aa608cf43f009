import { decodeFunctionResult, encodeFunctionData, isAddressEqual } from 'viem'
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
  const { market, shares, subscriptions } = contracts
  const isClosed = await Promise.all(
    plans.map(async ({ number }) => {
      const args = [number] as const
      return (await client.readContract({ ...subscriptions, functionName: 'capacityOf', args }))
        .closed
    }),
  )
  const held = memory
    .holdings()
    .filter(({ holder }) => !isAddressEqual(holder, market.address))
    .map(({ id, holder, quantity, hasLeftQueue }) => ({
      id,
      holder,
      quantity,
      hasLeftQueue,
      name: `activate share ${id} of ${holder}`,
      to: shares.address,
      data: encodeFunctionData({ ...shares, functionName: 'activateDue', args: [id, holder] }),
      left: () => client.readContract({ ...shares, functionName: 'balanceOf', args: [holder, id] }),
    }))
  // The market begins those that it holds for who offered them.
  const offered = memory
    .offers()
    .filter(({ token }) => isAddressEqual(token, shares.address))
    .map(({ offer, id, seller, quantity }) => ({
      id,
      holder: seller,
      quantity,
      hasLeftQueue: false,
      name: `activate share ${id} of offer ${offer}`,
      to: market.address,
      data: encodeFunctionData({ ...market, functionName: 'activateDue', args: [offer] }),
      left: async () =>
        (await client.readContract({ ...market, functionName: 'offerOf', args: [offer] })).quantity,
    }))
  return [...held, ...offered]
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
    .map(({ name, to, data, left, quantity, hasLeftQueue, plan }) => ({
      name,
      to,
      data,
      most: Number(quantity),
      async state() {
        const now = await left()
        return now === 0n ? undefined : `${now} left`
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
