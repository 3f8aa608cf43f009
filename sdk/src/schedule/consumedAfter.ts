import { ceilDiv } from './ceilDiv.ts'
import { checkWeeks } from './checkWeeks.ts'
import type { ScheduleTerms } from './scheduleTerms.ts'

/**
 * What the first `weeks` weeks cost of a subscription for which `price` was paid; all of them cost the price.
 * One division, rounded up to the unit, as the contract does it.
 */
export function consumedAfter(
  terms: ScheduleTerms,
  weeks: number,
  price = terms.prepaidPrice,
): bigint {
  checkWeeks(weeks, 0, terms.weekCount)
  const { retailTotal, prepaidPrice } = terms
  const [k, n] = [BigInt(weeks), BigInt(terms.weekCount)]
  const share = k * (retailTotal * (n - 1n) - (retailTotal - prepaidPrice) * (k - 1n))
  return ceilDiv(price * share, prepaidPrice * n * (n - 1n))
}
