import { lesser } from './lesser.ts'
import { reserveAt } from './reserveAt.ts'
import { scheduledAt } from './scheduledAt.ts'
import type { EscrowTerms } from './scheduleTerms.ts'
import { splitPrice } from './splitPrice.ts'

/**
 * What a merchant without patrons was paid of one subscription up to now: what was due, as far as what is held
 * back leaves it.
 * @param begun weeks that have begun
 */
export function payableWithoutCover(
  terms: EscrowTerms,
  begun: number,
  price = terms.prepaidPrice,
): bigint {
  const { own } = splitPrice(price, terms.transactionBps)
  return lesser(scheduledAt(terms, begun, price), own - reserveAt(terms, begun, price))
}
