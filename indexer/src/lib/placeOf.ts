import { afterPause } from '@homing/sdk/subscription/afterPause'
import type { SubscriptionFacts } from '@homing/sdk/subscription/subscriptionFacts'

/** Where a plan's histogram counts a subscription: among the starts, or apart while it is paused. */
export type Place =
  | { tier: number; week: number }
  | { tier: number; resumesAt: number; weeksBegun: number }

/** Its place in a plan that is settled up to `settledWeek`; only a settled pause is over. */
export function placeOf(facts: SubscriptionFacts, settledWeek: number): Place {
  const { tier, firstWeek, pausedFrom, resumesAt } = facts
  if (pausedFrom !== 0 && resumesAt > settledWeek) {
    return { tier, resumesAt, weeksBegun: pausedFrom - firstWeek }
  }
  return { tier, week: afterPause(facts, 0, 0).firstWeek }
}
