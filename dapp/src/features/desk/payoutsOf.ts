import { coverNeeded } from '@homing/sdk/schedule/coverNeeded'
import { lastThird } from '@homing/sdk/schedule/lastThird'
import { payableWithoutCover } from '@homing/sdk/schedule/payableWithoutCover'
import { scheduledAt } from '@homing/sdk/schedule/scheduledAt'
import type { EscrowTerms } from '@homing/sdk/schedule/scheduleTerms'
import { secondThird } from '@homing/sdk/schedule/secondThird'

/** What was paid of one membership by some week. */
export type Payout = {
  /** the week of the membership in which it falls due */
  week: number
  /** in all by then, with patrons behind it */
  scheduled: bigint
  /** in all by then, without */
  withoutCover: bigint
  /** how much cover makes up the difference */
  cover: bigint
  /** after how many weeks all of it is paid without patrons */
  fullAfter: number
}

/** When the instalments of one membership fall due, and what is paid of them then with and without patrons. */
export function payoutsOf(terms: EscrowTerms & { coolingOffWeeks: number }): Payout[] {
  const { weekCount, coolingOffWeeks } = terms
  const starts = [
    coolingOffWeeks + 1,
    secondThird(weekCount) + 1,
    lastThird(weekCount) + 1,
    weekCount,
  ]
  return [...new Set(starts)].map((week) => {
    const scheduled = scheduledAt(terms, week)
    let full = week
    while (full < weekCount && payableWithoutCover(terms, full) < scheduled) full++
    return {
      week,
      scheduled,
      withoutCover: payableWithoutCover(terms, week),
      cover: coverNeeded(terms, week),
      fullAfter: full - 1,
    }
  })
}
