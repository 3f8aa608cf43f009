import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { subscriptionStatuses } from '@homing/sdk/subscription/subscriptionStatuses'
import type { ChainReader } from '../../lib/useChainQuery.ts'

export type Twins = Awaited<ReturnType<typeof readTwins>>

/** Which weeks of a membership may be bought along with it, and on what terms: as the chain says now. */
export async function readTwins({ client, contracts }: ChainReader, id: bigint) {
  const [[twin, terms], bought] = await Promise.all([
    client.readContract({
      address: contracts.Subscriptions,
      abi: subscriptionsAbi,
      functionName: 'twinOf',
      args: [id],
    }),
    client.readContract({
      address: contracts.EntangledWeeks,
      abi: entangledWeeksAbi,
      functionName: 'twinsOf',
      args: [id],
    }),
  ])
  return {
    bought,
    subscriber: twin.subscriber,
    status: subscriptionStatuses[twin.status] ?? 'none',
    coolingOff: twin.coolingOff,
    startWeek: Number(twin.startWeek),
    currency: terms.currency,
    schedule: {
      retailTotal: terms.retailTotal,
      prepaidPrice: terms.prepaidPrice,
      weekCount: Number(terms.weekCount),
    },
    partsPerWeek: Number(terms.partsPerWeek),
    guestSeats: Number(terms.guestSeats),
    week: Number(terms.week),
    weekOffset: Number(terms.weekOffset),
    closed: terms.closed,
  }
}
