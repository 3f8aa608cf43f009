import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import type { ChainReader } from './useChainQuery.ts'

export type Escrow = Awaited<ReturnType<typeof readEscrow>>

/** What stands behind a merchant's subscriptions, with what the clock decided for these plans: as the chain says. */
export function readEscrow(
  { client, contracts, blockNumber }: ChainReader & { blockNumber?: bigint },
  merchantId: number,
  plans: readonly { id: number; sold: number }[],
) {
  return client.readContract({
    address: contracts.Subscriptions,
    abi: subscriptionsAbi,
    functionName: 'escrowOf',
    args: [merchantId, plans.filter(({ sold }) => sold > 0).map(({ id }) => id)],
    ...(blockNumber !== undefined && { blockNumber }),
  })
}
