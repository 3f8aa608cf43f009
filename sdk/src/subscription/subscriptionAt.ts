import { refundIn } from '../schedule/refundIn.ts'
import { secondThird } from '../schedule/secondThird.ts'
import { priceOfTier } from './priceOfTier.ts'
import type { SubscriptionFacts } from './subscriptionFacts.ts'
import type { SubscriptionStatus } from './subscriptionStatuses.ts'
import type { SubscriptionTerms } from './subscriptionTerms.ts'

/** A subscription as it stands in some week. */
export type SubscriptionState = {
  status: Exclude<SubscriptionStatus, 'none'>
  price: bigint
  /** weeks of it that have begun: 0 before the first, frozen while paused and once it was left */
  weeksBegun: number
  /** the calendar week of its week 1, moved along by pauses that are over */
  firstWeek: number
  /** the first calendar week in which it isn't valid any more, if nobody pauses or resumes it */
  endWeek: number
  /** what a refund would pay now; 0 where there is none */
  refundable: bigint
  /** of the longest pause; one that runs or is asked for counts until its end by the clock */
  pauseWeeksLeft: number
  mayPause: boolean
  /** also a pause that begins next week can be taken back */
  mayResume: boolean
}

/** What the clock makes of a subscription's facts in calendar week `week`, as the contract derives it. */
export function subscriptionAt(
  terms: SubscriptionTerms,
  facts: SubscriptionFacts,
  week: number,
): SubscriptionState {
  const { weekCount, coolingOffWeeks } = terms
  const { pausedFrom, resumesAt, refundedWeek } = facts
  const price = priceOfTier(terms, facts.tier)
  const left = refundedWeek !== 0
  const pauseLength = resumesAt - pausedFrom
  const pauseWeeksLeft = terms.longestPauseWeeks - facts.pauseWeeksUsed - pauseLength

  // After a refund nothing moves any more.
  const now = left ? Math.min(week, refundedWeek) : week
  const paused = now >= pausedFrom && now < resumesAt
  const firstWeek = facts.firstWeek + (now >= resumesAt ? pauseLength : 0)
  const running = paused ? pausedFrom - firstWeek : now - firstWeek + 1
  const weeksBegun = Math.min(Math.max(running, 0), weekCount)
  const endWeek = left ? refundedWeek + 1 : facts.firstWeek + pauseLength + weekCount

  const statusNow = (): SubscriptionState['status'] => {
    if (week >= endWeek) return 'ended'
    if (left) return 'leaving'
    if (paused) return 'paused'
    if (weeksBegun === 0) return 'starting'
    return weeksBegun <= coolingOffWeeks ? 'coolingOff' : 'active'
  }
  const status = statusNow()
  const over = status === 'leaving' || status === 'ended'
  const middle = weeksBegun > secondThird(weekCount) && weeksBegun < weekCount

  return {
    status,
    price,
    weeksBegun,
    firstWeek,
    endWeek,
    refundable: over ? 0n : refundIn(terms, weeksBegun, price),
    pauseWeeksLeft,
    mayPause: status === 'active' && middle && pauseWeeksLeft > 0,
    mayResume: !over && pausedFrom !== 0 && pausedFrom <= week + 1 && resumesAt > week + 1,
  }
}
