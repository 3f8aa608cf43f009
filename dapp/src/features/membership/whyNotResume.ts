import type { SubscriptionState } from '@homing/sdk/subscription/subscriptionAt'

/** Why there is nothing to resume; undefined where there is. */
export function whyNotResume({ status, mayResume }: SubscriptionState): string | undefined {
  if (mayResume) return undefined
  if (status === 'paused') return 'This pause ends on Monday by itself.'
  return 'It isn’t paused.'
}
