import * as z from 'zod/mini'
import { everyRow } from './everyRow.ts'
import type { MerchantPlan } from './MerchantPlan.ts'
import { bigintSchema } from './schemas.ts'

const planSchema = z.object({
  id: z.number(),
  title: z.string(),
  open: z.boolean(),
  sold: z.number(),
  retailTotal: bigintSchema,
  prepaidPrice: bigintSchema,
  weekCount: z.number(),
  transactionBps: z.number(),
  coolingOffWeeks: z.number(),
  longestPauseWeeks: z.number(),
  capacity: z.number(),
  patronBps: z.number(),
  coveredFromDayOne: z.boolean(),
  tiers: z.array(z.object({ discountBps: z.number() })),
})

const startSchema = z.object({
  planId: z.number(),
  tier: z.number(),
  week: z.number(),
  count: z.number(),
})

const pausedSchema = z.object({
  planId: z.number(),
  tier: z.number(),
  resumesAt: z.number(),
  weeksBegun: z.number(),
  count: z.number(),
})

/** All plans of a merchant with their histograms of starts, the newest first. */
export async function readPlans(
  indexerUrl: string,
  merchantId: number,
  signal?: AbortSignal,
): Promise<MerchantPlan[]> {
  const plans = await everyRow(
    indexerUrl,
    {
      list: 'plans',
      where: `{ merchantId: ${merchantId} }`,
      orderBy: 'id',
      fields: `id title open sold retailTotal prepaidPrice weekCount transactionBps coolingOffWeeks
        longestPauseWeeks capacity patronBps coveredFromDayOne tiers`,
      row: planSchema,
    },
    signal,
  )
  const sold = plans.filter((plan) => plan.sold > 0).map(({ id }) => id)
  const where = `{ planId_in: [${sold.join(', ')}], count_gt: 0 }`
  const [starts, paused] =
    sold.length === 0
      ? [[], []]
      : await Promise.all([
          everyRow(
            indexerUrl,
            {
              list: 'planStarts',
              where,
              orderBy: 'week',
              fields: 'planId tier week count',
              row: startSchema,
            },
            signal,
          ),
          everyRow(
            indexerUrl,
            {
              list: 'planPauseds',
              where,
              orderBy: 'resumesAt',
              fields: 'planId tier resumesAt weeksBegun count',
              row: pausedSchema,
            },
            signal,
          ),
        ])
  return plans.reverse().map(({ id, title, open, sold: many, ...terms }) => ({
    id,
    title,
    open,
    sold: many,
    terms,
    starts: starts.filter(({ planId }) => planId === id),
    paused: paused.filter(({ planId }) => planId === id),
  }))
}
