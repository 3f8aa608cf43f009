import { payableWithoutCover } from './payableWithoutCover.ts'
import { scheduledAt } from './scheduledAt.ts'
import type { EscrowTerms } from './scheduleTerms.ts'

/**
 * How much cover of patrons one subscription needs now for its instalments to be paid in time; without it, so
 * much is held back.
 * @param begun weeks that have begun
 */
export function coverNeeded(terms: EscrowTerms, begun: number, price = terms.prepaidPrice): bigint {
  return scheduledAt(terms, begun, price) - payableWithoutCover(terms, begun, price)
}
