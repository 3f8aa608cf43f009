import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { readCapacity } from '../../lib/readCapacity.ts'
import type { ChainReader } from '../../lib/useChainQuery.ts'

export type Plan = Awaited<ReturnType<typeof readPlan>>
export type PlanTerms = Plan['terms']

/** A plan’s terms, how many of its seats are taken, and what it may still promise: as the chain says now. */
export async function readPlan(reader: ChainReader, planId: number) {
  const [plan, capacity] = await Promise.all([
    reader.client.readContract({
      address: reader.contracts.Subscriptions,
      abi: subscriptionsAbi,
      functionName: 'planOf',
      args: [planId],
    }),
    readCapacity(reader, planId),
  ])
  return { ...plan, capacity }
}
