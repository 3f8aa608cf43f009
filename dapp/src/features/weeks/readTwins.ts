import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { weekOf } from '@homing/sdk/clock/weekOf'
import { unpackSubscriptionId } from '@homing/sdk/ids/unpackSubscriptionId'
import { subscriptionStatuses } from '@homing/sdk/subscription/subscriptionStatuses'
import { getBlock } from 'viem/actions'
import type { ChainReader } from '../../lib/useChainQuery.ts'

export type Twins = Awaited<ReturnType<typeof readTwins>>

/** Which weeks of a membership may be bought along with it, and on what terms: as the chain says now. */
export async function readTwins({ client, contracts }: ChainReader, id: bigint) {
  const { plan } = unpackSubscriptionId(id)
  const subscriptions = { address: contracts.Subscriptions, abi: subscriptionsAbi } as const
  const [subscription, { terms, currency, weekOffset }, { closed }, bought, { timestamp }] =
    await Promise.all([
      client.readContract({ ...subscriptions, functionName: 'subscriptionOf', args: [id] }),
      client.readContract({ ...subscriptions, functionName: 'planOf', args: [plan] }),
      client.readContract({ ...subscriptions, functionName: 'capacityOf', args: [plan] }),
      client.readContract({
        address: contracts.EntangledWeeks,
        abi: entangledWeeksAbi,
        functionName: 'twinsOf',
        args: [id],
      }),
      getBlock(client),
    ])
  const week = Number(weekOf(timestamp, BigInt(weekOffset)))
  const { pausedFrom, resumesAt, subscriber, firstWeek } = subscription
  const status = subscriptionStatuses[subscription.status] ?? 'none'
  // Until a pause that was asked for begins, the contract counts it as one already.
  const willPause = pausedFrom > BigInt(week) && resumesAt > pausedFrom
  return {
    bought,
    subscriber,
    status: willPause ? ('paused' as const) : status,
    coolingOff: status === 'coolingOff' || (status === 'starting' && terms.coolingOffWeeks > 0),
    startWeek: Number(firstWeek),
    currency,
    schedule: {
      retailTotal: terms.retailTotal,
      prepaidPrice: terms.prepaidPrice,
      weekCount: terms.weekCount,
    },
    partsPerWeek: terms.partsPerWeek,
    guestSeats: terms.guestSeats,
    week,
    weekOffset,
    closed,
  }
}
