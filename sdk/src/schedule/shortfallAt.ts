import { remainingAfter } from './remainingAfter.ts'
import { reserveAt } from './reserveAt.ts'
import type { EscrowTerms } from './scheduleTerms.ts'

export type PromiseTerms = EscrowTerms & { coolingOffWeeks: number }

/**
 * What nobody holds for a subscriber, should the merchant fail in week `begun` without patrons behind it: what
 * is left of the price, less what is held back. `begun` is 0 before the first week. In its cooling-off weeks
 * the whole price waits apart.
 */
export function shortfallAt(
  terms: PromiseTerms,
  begun: number,
  price = terms.prepaidPrice,
): bigint {
  if (terms.coolingOffWeeks > 0 && begun <= terms.coolingOffWeeks) return 0n
  return remainingAfter(terms, begun, price) - reserveAt(terms, begun, price)
}
