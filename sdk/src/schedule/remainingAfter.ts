import { consumedAfter } from './consumedAfter.ts'
import type { ScheduleTerms } from './scheduleTerms.ts'

/** R: what is left of `price` after `weeks` weeks, rounded down. */
export function remainingAfter(
  terms: ScheduleTerms,
  weeks: number,
  price = terms.prepaidPrice,
): bigint {
  return price - consumedAfter(terms, weeks, price)
}
