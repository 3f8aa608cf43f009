import { lastThird } from '@homing/sdk/schedule/lastThird'
import { secondThird } from '@homing/sdk/schedule/secondThird'
import type { SubscriptionState } from '@homing/sdk/subscription/subscriptionAt'
import type { TimelineEntry } from '../../components/ui/Timeline.tsx'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'

/** The days that matter in the rest of a membership, if nobody pauses or leaves. The days of a pause move what is behind it. */
export function weeksAhead(
  { weekCount, coolingOffWeeks }: { weekCount: number; coolingOffWeeks: number },
  { firstWeek, endWeek, weeksBegun, status }: SubscriptionState,
  {
    pausedFrom,
    resumesAt,
    week,
    weekOffset,
  }: { pausedFrom: number; resumesAt: number; week: number; weekOffset: number },
): TimelineEntry[] {
  // A pause that runs or is asked for shifts all that comes after it.
  const shift = pausedFrom > 0 && week < resumesAt ? resumesAt - pausedFrom : 0
  const calendar = (number: number) =>
    firstWeek + number - 1 + (firstWeek + number - 1 >= pausedFrom ? shift : 0)
  const from = secondThird(weekCount) + 1
  const last = lastThird(weekCount) + 1

  const days: { at: number; entry: TimelineEntry }[] = []
  const add = (
    at: number,
    entry: Omit<TimelineEntry, 'id' | 'when'>,
    when = formatWeekStart(at, weekOffset),
  ) => days.push({ at, entry: { id: `${at}${String(entry.title)}`, when, ...entry } })

  add(calendar(1), { title: 'Week 1', tone: 'good' })
  if (coolingOffWeeks > 0) {
    add(calendar(coolingOffWeeks + 1), {
      title: 'Your cooling-off time is over',
      text: 'The place gets its first third.',
    })
  }
  add(calendar(from), {
    title: `Week ${from}: pausing and leaving begin`,
    text: 'The second third.',
    tone: 'waiting',
  })
  add(calendar(last), { title: `Week ${last}: the last third` })
  if (shift > 0) {
    add(pausedFrom, { title: 'Paused', text: 'Your weeks wait.', tone: 'warning' })
    add(resumesAt, { title: 'It runs again by itself', tone: 'good' })
  }
  add(calendar(weekCount), {
    title: `Week ${weekCount}: the last one`,
    text: 'There is nothing left to pause or to give back.',
  })
  add(endWeek, { title: 'Its last day', tone: 'bad' }, formatWeekEnd(endWeek - 1, weekOffset))

  const coming = days
    .filter(({ at }) => at > week)
    .sort((one, other) => one.at - other.at)
    .map(({ entry }) => entry)
  const paused = status === 'paused'
  const now: TimelineEntry = {
    id: 'now',
    when: 'This week',
    title:
      weeksBegun === 0
        ? 'Before week 1'
        : paused
          ? `Paused after week ${weeksBegun}`
          : `Week ${weeksBegun} of ${weekCount}`,
    tone: paused ? 'warning' : 'good',
  }
  return [now, ...coming]
}
