/** What somebody types to register a merchant. */
export type RegisterDraft = {
  name: string
  description: string
  address: string
  hours: string
  sector: string
  /** a UN/LOCODE, a country, or empty for everywhere */
  locality: string
  currency: string
  /** empty: the account that registers */
  payout: string
  utcHours: string
  /** empty: nobody */
  arbiter: string
  lambdaPercent: number
}
