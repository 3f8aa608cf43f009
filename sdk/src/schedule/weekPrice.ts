import { checkWeeks } from './checkWeeks.ts'
import { consumedAfter } from './consumedAfter.ts'
import type { ScheduleTerms } from './scheduleTerms.ts'

/** What week 1, 2, … N costs of a subscription for which `price` was paid. They add up to it. */
export function weekPrice(terms: ScheduleTerms, week: number, price = terms.prepaidPrice): bigint {
  checkWeeks(week, 1, terms.weekCount)
  return consumedAfter(terms, week, price) - consumedAfter(terms, week - 1, price)
}
