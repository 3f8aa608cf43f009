import type { SubscriptionState } from '@homing/sdk/subscription/subscriptionAt'
import type { Tone } from '../../components/ui/Status.tsx'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'

/** How a membership stands, in words for its owner and for who stands at the door. */
export function statusWords(
  state: SubscriptionState,
  {
    weekCount,
    coolingOffWeeks,
    pausedFrom,
    resumesAt,
    week,
    weekOffset,
  }: {
    weekCount: number
    coolingOffWeeks: number
    pausedFrom: number
    resumesAt: number
    week: number
    weekOffset: number
  },
): { tone: Tone; word: string; detail: string } {
  const { status, weeksBegun, firstWeek, endWeek } = state
  if (weeksBegun === 0 && (status === 'leaving' || status === 'ended')) {
    return { tone: 'plain', word: 'Given back', detail: 'before its week 1 began' }
  }
  const ofAll = `week ${weeksBegun} of ${weekCount}`
  switch (status) {
    case 'starting':
      return {
        tone: coolingOffWeeks > 0 ? 'waiting' : 'good',
        word: coolingOffWeeks > 0 ? 'Begins soon' : 'Come in: a gift until week 1',
        detail: `week 1 of ${weekCount} begins on ${formatWeekStart(firstWeek, weekOffset)}`,
      }
    case 'coolingOff':
      return { tone: 'good', word: 'Valid', detail: `${ofAll}, in its cooling-off time` }
    case 'active':
      return {
        tone: 'good',
        word: 'Valid',
        detail:
          pausedFrom > week && resumesAt > pausedFrom
            ? `${ofAll}; it pauses on ${formatWeekStart(pausedFrom, weekOffset)}`
            : ofAll,
      }
    case 'paused':
      return {
        tone: 'warning',
        word: 'Paused',
        detail: `after ${ofAll}; it runs again on ${formatWeekStart(resumesAt, weekOffset)}`,
      }
    case 'leaving':
      return {
        tone: 'waiting',
        word: `Valid until ${formatWeekEnd(endWeek - 1, weekOffset)}`,
        detail: `${ofAll}; its owner has left`,
      }
    default:
      return {
        tone: 'plain',
        word: 'Ended',
        detail: `on ${formatWeekEnd(endWeek - 1, weekOffset)}, after ${ofAll}`,
      }
  }
}
