import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { unpackSubscriptionId } from '@homing/sdk/ids/unpackSubscriptionId'
import type { ChainReader } from '../../lib/useChainQuery.ts'

export type MembershipFacts = Awaited<ReturnType<typeof readMembership>>

/** A membership and its plan, as the chain says now. */
export async function readMembership({ client, contracts }: ChainReader, id: bigint) {
  const subscriptions = { address: contracts.Subscriptions, abi: subscriptionsAbi } as const
  const [subscription, plan] = await Promise.all([
    client.readContract({ ...subscriptions, functionName: 'subscriptionOf', args: [id] }),
    client.readContract({
      ...subscriptions,
      functionName: 'planOf',
      args: [unpackSubscriptionId(id).plan],
    }),
  ])
  return { subscription, plan }
}
