/** What is written down of a subscription. Weeks are the merchant's calendar weeks; 0 where there is none. */
export type SubscriptionFacts = {
  /** in which its week 1 began or will begin, moved along by all pauses but the last */
  firstWeek: number
  /** the first week of the last pause */
  pausedFrom: number
  /** the first week after it */
  resumesAt: number
  /** how many weeks all pauses but the last took */
  pauseWeeksUsed: number
  /** in which it was refunded */
  refundedWeek: number
  tier: number
}
