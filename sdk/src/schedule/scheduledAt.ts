import { instalment } from './instalment.ts'
import { milestonesAt } from './milestonesAt.ts'
import type { EscrowTerms } from './scheduleTerms.ts'
import { splitPrice } from './splitPrice.ts'

/**
 * What was due to the merchant up to now: 30% a third, and all of its own money in the last week. The unused
 * transaction budget, which joins then, is left out.
 * @param begun weeks that have begun
 */
export function scheduledAt(terms: EscrowTerms, begun: number, price = terms.prepaidPrice): bigint {
  const milestones = milestonesAt(terms.weekCount, begun)
  if (milestones === 4) return splitPrice(price, terms.transactionBps).own
  return BigInt(milestones) * instalment(price)
}
