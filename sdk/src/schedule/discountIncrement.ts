import { discountOfWeek } from './discountOfWeek.ts'
import type { ScheduleTerms } from './scheduleTerms.ts'

/** By how much of retail each week is cheaper than the one before, in percent. */
export function discountIncrement(terms: ScheduleTerms): number {
  return discountOfWeek(terms, 2)
}
