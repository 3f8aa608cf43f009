import type { SubscriptionFacts } from './subscriptionFacts.ts'

/** The facts after `SubscriptionResumed(id, fromWeek)`. */
export function afterResume(facts: SubscriptionFacts, fromWeek: number): SubscriptionFacts {
  return { ...facts, resumesAt: fromWeek }
}
