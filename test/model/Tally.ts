/** What a history came to. */
export interface Tally {
  steps: number
  checks: number
  refusals: number
  refunds: number
  fromPatrons: number
  /** Releases for which patrons' cover grew. */
  covered: number
  /** Refunds of everybody at once, undone again. */
  leavers: number
}
