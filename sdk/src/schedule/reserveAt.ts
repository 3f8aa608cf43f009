import { instalment } from './instalment.ts'
import { lesser } from './lesser.ts'
import { remainingAfter } from './remainingAfter.ts'
import type { EscrowTerms } from './scheduleTerms.ts'
import { splitPrice } from './splitPrice.ts'

/**
 * What is held back of one subscription: what a refund would pay, and in the first third, before there are
 * refunds, no more than the first instalment leaves. It falls with time.
 * @param begun weeks that have begun; before the first it is as in the first, after the last as in the last
 */
export function reserveAt(terms: EscrowTerms, begun: number, price = terms.prepaidPrice): bigint {
  const { own } = splitPrice(price, terms.transactionBps)
  const most = terms.coveredFromDayOne ? own : own - instalment(price)
  const weeks = Math.min(Math.max(begun, 1), terms.weekCount)
  return lesser(remainingAfter(terms, weeks, price), most)
}
