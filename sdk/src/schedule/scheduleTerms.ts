/** What the price of a week is a function of; the terms of a plan, as the chain returns them, are some. */
export type ScheduleTerms = {
  /** T: what the weeks cost one by one, in token units */
  retailTotal: bigint
  /** P: what they cost prepaid; T/2 ≤ P ≤ T */
  prepaidPrice: bigint
  /** N, 6 to 104 */
  weekCount: number
}

/** What the pools and the reserve are a function of. */
export type EscrowTerms = ScheduleTerms & {
  transactionBps: number
  coveredFromDayOne: boolean
}
