import { bountiesAt } from '../schedule/bountiesAt.ts'
import { milestonesAt } from '../schedule/milestonesAt.ts'
import { reserveAt } from '../schedule/reserveAt.ts'
import { scheduledAt } from '../schedule/scheduledAt.ts'
import { splitPrice } from '../schedule/splitPrice.ts'
import { priceOfTier } from '../subscription/priceOfTier.ts'
import type { PlanHistogram } from './planHistogram.ts'

/** What a plan's subscriptions amount to in some week, in token units. All but `coolingOff` are of those that joined. */
export type PlanSums = {
  /** held back for refunds */
  reserve: bigint
  /** what fell due to the merchant so far, with what keepers left of the transaction budgets */
  due: bigint
  /** what went into allowance and top-up so far */
  own: bigint
  /** whole prices of those that may still change their mind */
  coolingOff: bigint
}

/**
 * The sums of a plan in calendar week `week`, if nobody joins, leaves, pauses or resumes. As the contract derives them,
 * with every instalment released by a keeper.
 */
export function planSumsAt({ terms, starts, paused }: PlanHistogram, week: number): PlanSums {
  const sums: PlanSums = { reserve: 0n, due: 0n, own: 0n, coolingOff: 0n }
  const { weekCount, coolingOffWeeks, transactionBps } = terms

  const add = (tier: number, begun: number, count: number) => {
    const many = BigInt(count)
    const price = priceOfTier(terms, tier)
    const { own, transaction } = splitPrice(price, transactionBps)
    const isLast = milestonesAt(weekCount, begun) === 4
    const unused = isLast ? transaction - bountiesAt(terms, begun, price) : 0n
    sums.reserve += many * reserveAt(terms, begun, price)
    sums.due += many * (scheduledAt(terms, begun, price) + unused)
    sums.own += many * (own + unused)
  }

  for (const { tier, week: start, count } of starts) {
    if (coolingOffWeeks > 0 && week < start + coolingOffWeeks) {
      sums.coolingOff += BigInt(count) * priceOfTier(terms, tier)
    } else {
      add(tier, Math.min(Math.max(week - start + 1, 1), weekCount), count)
    }
  }
  for (const { tier, resumesAt, weeksBegun, count } of paused) {
    // Frozen until its week comes, then it goes on where it was.
    add(tier, Math.min(weeksBegun + Math.max(week - resumesAt + 1, 0), weekCount), count)
  }
  return sums
}
