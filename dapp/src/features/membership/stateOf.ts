import { type SubscriptionState, subscriptionAt } from '@homing/sdk/subscription/subscriptionAt'
import type { SubscriptionFacts } from '@homing/sdk/subscription/subscriptionFacts'
import type { SubscriptionTerms } from '@homing/sdk/subscription/subscriptionTerms'

/** What the chain answers of a subscription, as far as its clock is concerned. */
export type SubscriptionOnChain = Readonly<{
  tier: bigint
  firstWeek: bigint
  pausedFrom: bigint
  resumesAt: bigint
  pauseWeeksLeft: bigint
  endWeek: bigint
}>

/**
 * How a subscription that the chain described in calendar week `seenIn` stands in any other week, if nobody does anything
 * meanwhile: "what would I get back next week".
 */
export function stateOf(
  terms: SubscriptionTerms,
  subscription: SubscriptionOnChain,
  seenIn: number,
  week: number,
): SubscriptionState {
  const pausedFrom = Number(subscription.pausedFrom)
  const resumesAt = Number(subscription.resumesAt)
  const length = resumesAt - pausedFrom
  const endWeek = Number(subscription.endWeek)
  // The chain moves the first week along by a pause that is over; facts say it without. Who never left ends with the last
  // week, which tells the two apart also where the newest block is older than the reader's clock.
  const found = Number(subscription.firstWeek)
  const endOf = (firstWeek: number) => firstWeek + length + terms.weekCount
  const kept = [found, found - length].find((firstWeek) => endOf(firstWeek) === endWeek)
  const firstWeek = kept ?? (seenIn >= resumesAt ? found - length : found)

  const facts: SubscriptionFacts = {
    firstWeek,
    pausedFrom,
    resumesAt,
    pauseWeeksUsed: terms.longestPauseWeeks - Number(subscription.pauseWeeksLeft) - length,
    refundedWeek: kept === undefined ? endWeek - 1 : 0,
    tier: Number(subscription.tier),
  }
  return subscriptionAt(terms, facts, week)
}
