import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import type { ChainReader } from './useChainQuery.ts'

export type Capacity = Awaited<ReturnType<typeof readCapacity>>

/** A plan’s seats, what it has promised, and how many shares it may still sell ahead: with what the clock freed. */
export function readCapacity({ client, contracts }: ChainReader, planId: number) {
  return client.readContract({
    address: contracts.Subscriptions,
    abi: subscriptionsAbi,
    functionName: 'capacityOf',
    args: [planId],
  })
}
