import { checkWeeks } from './checkWeeks.ts'
import type { ScheduleTerms } from './scheduleTerms.ts'
import { toPercent } from './toPercent.ts'

/** How much less week 1, 2, … N costs than at retail, in percent: 0 in week 1, and the same step every week. */
export function discountOfWeek(terms: ScheduleTerms, week: number): number {
  checkWeeks(week, 1, terms.weekCount)
  const { retailTotal, prepaidPrice, weekCount } = terms
  return toPercent(
    2n * (retailTotal - prepaidPrice) * BigInt(week - 1),
    retailTotal * BigInt(weekCount - 1),
  )
}
