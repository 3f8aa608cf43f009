/** What a merchant types to publish a plan, as it is typed. */
export type PlanDraft = {
  title: string
  description: string
  /** what a buyer accepts */
  terms: string
  weekCount: string
  /** a week bought by itself */
  weekPrice: string
  /** all weeks, prepaid */
  prepaidPrice: string
  capacity: string
  coolingOffWeeks: '0' | '1' | '2'
  longestPauseWeeks: string
  patronPercent: number
  coveredFromDayOne: boolean
  transactionPercent: number
  referralPercent: number
  arbiterDays: string
  queueWeeks: string
  horizonYears: string
  partsPerWeek: string
  guestSeats: string
  /** an address, or empty */
  community: string
  /** bundles of shares; a row with nothing typed is none */
  tiers: readonly { size: string; discountPercent: string }[]
}
