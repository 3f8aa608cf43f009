import { milestonesAt } from './milestonesAt.ts'
import type { EscrowTerms } from './scheduleTerms.ts'
import { splitPrice } from './splitPrice.ts'

/**
 * What keepers could earn of one subscription up to now: a sixth of its transaction budget, rounded down, for
 * each instalment but the first.
 * @param begun weeks that have begun
 */
export function bountiesAt(terms: EscrowTerms, begun: number, price = terms.prepaidPrice): bigint {
  const { transaction } = splitPrice(price, terms.transactionBps)
  return BigInt(milestonesAt(terms.weekCount, begun) - 1) * (transaction / 6n)
}
