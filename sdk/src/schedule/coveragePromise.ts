import { ceilDiv } from './ceilDiv.ts'
import { type PromiseTerms, shortfallAt } from './shortfallAt.ts'

/** "Without patrons at most 31% of the price, falling to nothing by week 14, and only if the merchant fails." */
export type CoveragePromise = {
  /** the most that no escrow holds for the subscriber, in token units */
  most: bigint
  /** the same in whole percent of the price, rounded up: it is said with "at most" */
  mostPercent: number
  /** the week of the subscription from which all that is left of the price is held */
  nothingByWeek: number
}

/**
 * The figures that stand on the buy button; `undefined` where there is nothing to say: all that is left is
 * held back from the start.
 */
export function coveragePromise(
  terms: PromiseTerms,
  price = terms.prepaidPrice,
): CoveragePromise | undefined {
  if (terms.coveredFromDayOne) return undefined
  // What is left falls every week and what is held back for it doesn't rise, so the first gap is the largest.
  const firstWeek = terms.coolingOffWeeks > 0 ? terms.coolingOffWeeks + 1 : 0
  const most = shortfallAt(terms, firstWeek, price)
  if (most === 0n) return undefined
  let nothingByWeek = firstWeek
  while (shortfallAt(terms, nothingByWeek, price) > 0n) nothingByWeek++
  return { most, mostPercent: Number(ceilDiv(100n * most, price)), nothingByWeek }
}
