import type { SubscriptionFacts } from './subscriptionFacts.ts'

/** The facts after `SubscriptionPaused(id, fromWeek, untilWeek)`: the pause before it is over and counted in. */
export function afterPause(
  facts: SubscriptionFacts,
  fromWeek: number,
  untilWeek: number,
): SubscriptionFacts {
  const length = facts.resumesAt - facts.pausedFrom
  return {
    ...facts,
    firstWeek: facts.firstWeek + length,
    pauseWeeksUsed: facts.pauseWeeksUsed + length,
    pausedFrom: fromWeek,
    resumesAt: untilWeek,
  }
}
