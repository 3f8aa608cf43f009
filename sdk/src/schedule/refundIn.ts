import { remainingAfter } from './remainingAfter.ts'
import type { ScheduleTerms } from './scheduleTerms.ts'
import { secondThird } from './secondThird.ts'

export type RefundTerms = ScheduleTerms & { coolingOffWeeks: number }

/**
 * What leaving in week `begun` of a subscription pays; 0 where it isn't possible. `begun` is 0 before the first
 * week. The running week counts as used.
 */
export function refundIn(terms: RefundTerms, begun: number, price = terms.prepaidPrice): bigint {
  const { weekCount, coolingOffWeeks } = terms
  const coolingOff = coolingOffWeeks > 0 && begun <= coolingOffWeeks
  const middle = begun > secondThird(weekCount) && begun < weekCount
  return coolingOff || middle ? remainingAfter(terms, begun, price) : 0n
}
