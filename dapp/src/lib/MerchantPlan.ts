import type { PlanHistogram } from '@homing/sdk/escrow/planHistogram'

/** A plan as the index knows it: its terms, and how many began when. */
export type MerchantPlan = PlanHistogram & {
  id: number
  title: string
  open: boolean
  /** how many were ever activated */
  sold: number
  terms: PlanHistogram['terms'] & {
    longestPauseWeeks: number
    capacity: number
    patronBps: number
  }
}
