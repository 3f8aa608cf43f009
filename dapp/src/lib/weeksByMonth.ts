import { weekStart } from '@homing/sdk/clock/weekStart'
import { placeDate } from './placeDate.ts'

/** Weeks under the month in which each begins at its place, in order. */
export function weeksByMonth<T extends { week: number }>(
  weeks: readonly T[],
  weekOffset: number,
): { month: string; weeks: (T & { day: string })[] }[] {
  const months = new Map<string, { month: string; weeks: (T & { day: string })[] }>()
  const print = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' }).format(date)
  for (const one of [...weeks].sort((a, b) => a.week - b.week)) {
    const date = placeDate(weekStart(BigInt(one.week), BigInt(weekOffset)), weekOffset)
    const month = print({ month: 'long', year: 'numeric' }, date)
    const group = months.get(month) ?? { month, weeks: [] }
    group.weeks.push({ ...one, day: print({ day: 'numeric', month: 'short' }, date) })
    months.set(month, group)
  }
  return [...months.values()]
}
