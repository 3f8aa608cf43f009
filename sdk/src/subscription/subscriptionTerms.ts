import type { RefundTerms } from '../schedule/refundIn.ts'

/** What a subscription's state is a function of; the terms of a plan, as the chain returns them, are some. */
export type SubscriptionTerms = RefundTerms & {
  longestPauseWeeks: number
  /** bundles; tier 0, the list price, isn't among them */
  tiers: readonly { discountBps: number }[]
}
