import { secondThird } from '@homing/sdk/schedule/secondThird'
import type { SubscriptionState } from '@homing/sdk/subscription/subscriptionAt'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'

/** Why there is no leaving now, and from when on there is; undefined where there is. */
export function whyNotLeave(
  { weekCount }: { weekCount: number },
  { status, weeksBegun, firstWeek, refundable }: SubscriptionState,
  weekOffset: number,
): string | undefined {
  if (status === 'ended') return 'It has ended.'
  if (status === 'leaving') return 'You have left, and your refund was paid.'
  if (refundable > 0n) return undefined
  if (weeksBegun >= weekCount) {
    return 'The last week has begun: there is nothing left to give back.'
  }
  const from = secondThird(weekCount) + 1
  return `Leaving begins with week ${from}, from ${formatWeekStart(firstWeek + from - 1, weekOffset)} on.`
}
