import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import type { ChainReader } from '../../lib/useChainQuery.ts'

export type Plan = Awaited<ReturnType<typeof readPlan>>
export type PlanTerms = Plan['terms']

/** A plan’s terms, and how many of its seats are taken: as the chain says now. */
export async function readPlan({ client, contracts }: ChainReader, planId: number) {
  return client.readContract({
    address: contracts.Subscriptions,
    abi: subscriptionsAbi,
    functionName: 'planOf',
    args: [planId],
  })
}
