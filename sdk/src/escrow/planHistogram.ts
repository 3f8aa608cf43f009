import type { EscrowTerms } from '../schedule/scheduleTerms.ts'

/** What the sums of a plan are a function of. */
export type PlanHistogramTerms = EscrowTerms & {
  coolingOffWeeks: number
  tiers: readonly { discountBps: number }[]
}

/**
 * How many subscriptions of a plan began in which week, by price class; paused ones apart, under the week in which the
 * clock lets them run again and the weeks of them that have begun. Who left is in neither.
 */
export type PlanHistogram = {
  terms: PlanHistogramTerms
  starts: readonly { tier: number; week: number; count: number }[]
  paused: readonly { tier: number; resumesAt: number; weeksBegun: number; count: number }[]
}
