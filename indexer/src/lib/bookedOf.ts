import { bountiesAt } from '@homing/sdk/schedule/bountiesAt'
import { milestonesAt } from '@homing/sdk/schedule/milestonesAt'
import { reserveAt } from '@homing/sdk/schedule/reserveAt'
import { scheduledAt } from '@homing/sdk/schedule/scheduledAt'
import type { EscrowTerms } from '@homing/sdk/schedule/scheduleTerms'
import { priceOfTier } from '@homing/sdk/subscription/priceOfTier'
import type { SubscriptionTerms } from '@homing/sdk/subscription/subscriptionTerms'
import type { Place } from './placeOf.ts'

/**
 * What the books of a plan hold of one subscription once they are settled up to `week`: what is held back for it, and
 * what fell due, keepers' part included. Nothing before it has joined at the end of its cooling-off.
 */
export function bookedOf(
  terms: EscrowTerms & SubscriptionTerms,
  place: Place,
  week: number,
): { due: bigint; reserve: bigint } {
  const { weekCount, coolingOffWeeks } = terms
  const paused = 'resumesAt' in place
  if (!paused && coolingOffWeeks > 0 && week < place.week + coolingOffWeeks) {
    return { due: 0n, reserve: 0n }
  }
  const running = paused
    ? place.weeksBegun + Math.max(week - place.resumesAt + 1, 0)
    : Math.max(week - place.week + 1, 1)
  const begun = Math.min(running, weekCount)
  const price = priceOfTier(terms, place.tier)
  // In the last week all that keepers didn't earn is the merchant's.
  const due =
    milestonesAt(weekCount, begun) === 4
      ? price
      : scheduledAt(terms, begun, price) + bountiesAt(terms, begun, price)
  return { due, reserve: reserveAt(terms, begun, price) }
}
