import { ceilDiv } from './ceilDiv.ts'
import { checkWeeks } from './checkWeeks.ts'
import type { ScheduleTerms } from './scheduleTerms.ts'

/**
 * What the twin of week `week` (from 1) of a subscription costs, rounded up: a week at retail, less as much of the
 * discount as that week has (PROTOCOL.md §8).
 */
export function twinPrice(terms: ScheduleTerms, week: number): bigint {
  const { retailTotal, prepaidPrice, weekCount } = terms
  checkWeeks(week, 1, weekCount)
  const n = BigInt(weekCount)
  const exact = retailTotal * (n - 1n) - (retailTotal - prepaidPrice) * BigInt(week - 1)
  return ceilDiv(exact, n * (n - 1n))
}
