import { secondThird } from '@homing/sdk/schedule/secondThird'
import type { SubscriptionState } from '@homing/sdk/subscription/subscriptionAt'
import { formatCount } from '../../lib/formatCount.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'

type Terms = { weekCount: number; longestPauseWeeks: number }

/** Why a membership can’t be paused now, and from when on it can; undefined where it can. */
export function whyNotPause(
  { weekCount, longestPauseWeeks }: Terms,
  state: SubscriptionState,
  { pausedFrom, week, weekOffset }: { pausedFrom: number; week: number; weekOffset: number },
): string | undefined {
  const { status, weeksBegun, firstWeek, pauseWeeksLeft } = state
  if (status === 'ended') return 'It has ended.'
  if (status === 'leaving') return 'You have left.'
  if (status === 'paused') return 'It is paused already.'
  if (longestPauseWeeks === 0) return 'This plan has no pauses.'
  if (pausedFrom > week) return 'A pause is asked for already.'
  const from = secondThird(weekCount) + 1
  if (weeksBegun < from) {
    return `Pausing begins with week ${from}, from ${formatWeekStart(firstWeek + from - 1, weekOffset)} on.`
  }
  if (weeksBegun >= weekCount) return 'The last week has begun: there is nothing left to pause.'
  if (pauseWeeksLeft <= 0) {
    return `Your pauses have taken all ${formatCount(longestPauseWeeks, 'week')} that the plan allows.`
  }
  return undefined
}
