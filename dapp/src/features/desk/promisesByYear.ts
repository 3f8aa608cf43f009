import { secondsPerWeek } from '@homing/sdk/clock/secondsPerWeek'
import { weeksPerYear } from '../../lib/weeksPerYear.ts'

export type PromisedYear = Readonly<{
  /** 0: due by now or within 52 weeks */
  year: number
  /** seconds; from when on */
  from: number
  shares: number
  /** how many memberships the seats are enough for in such a year */
  seats: number
}>

/**
 * Shares that are sold and haven’t begun, by the year from `now` in which they are due, and what the seats are enough
 * for in a year. One that is overdue or waits for a seat stands in the first.
 */
export function promisesByYear(
  shares: readonly { dueAt: bigint; outstanding: number }[],
  {
    now,
    waiting,
    capacity,
    weekCount,
  }: { now: number; waiting: number; capacity: number; weekCount: number },
): PromisedYear[] {
  const yearSeconds = Number(secondsPerWeek) * weeksPerYear
  const counts = [waiting]
  for (const { dueAt, outstanding } of shares) {
    const year = Math.max(0, Math.floor((Number(dueAt) - now) / yearSeconds))
    counts[year] = (counts[year] ?? 0) + outstanding
  }
  const seats = Math.floor((capacity * weeksPerYear) / weekCount)
  return Array.from(counts, (count, year) => ({
    year,
    from: now + year * yearSeconds,
    shares: count ?? 0,
    seats,
  }))
}
