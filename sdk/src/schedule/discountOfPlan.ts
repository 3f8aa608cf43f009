import type { ScheduleTerms } from './scheduleTerms.ts'
import { toPercent } from './toPercent.ts'

/** How much less all weeks together cost than at retail, in percent. */
export function discountOfPlan(terms: ScheduleTerms): number {
  return toPercent(terms.retailTotal - terms.prepaidPrice, terms.retailTotal)
}
