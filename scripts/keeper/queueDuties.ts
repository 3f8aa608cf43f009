import { decodeFunctionResult, encodeFunctionData } from 'viem'
import type { Duty } from './duty.ts'
import type { KeeperView } from './keeperView.ts'

/** Entries of a queue in one transaction. */
const AT_A_TIME = 20n

/** Queues whose head could sit down. */
export function queueDuties({ client, contracts, plans }: KeeperView): Duty[] {
  const { shares, subscriptions } = contracts
  return plans.map(({ number, currency }) => ({
    name: `serve the queue of plan ${number}`,
    to: shares.address,
    data: encodeFunctionData({ ...shares, functionName: 'serve', args: [number, AT_A_TIME] }),
    most: 1_000,
    async state() {
      const { waiting, taken, capacity, closed } = await client.readContract({
        ...subscriptions,
        functionName: 'capacityOf',
        args: [number],
      })
      // Where the plan is closed, who waits may have the money instead.
      if (closed || waiting === 0n || taken >= capacity) return undefined
      const { head } = await client.readContract({
        ...shares,
        functionName: 'queueOf',
        args: [number],
      })
      // Who left leaves a hole, and stepping over holes is progress, too.
      return `${head} of ${waiting}`
    },
    async read(result) {
      const [served, bounty] = decodeFunctionResult({
        ...shares,
        functionName: 'serve',
        data: result,
      })
      return { bounty, currency, figures: { served } }
    },
  }))
}
