/** What a merchant types to publish an offer. Dates are those of an `<input>`, in the writer's own time zone. */
export type OfferDraft = {
  kind: 'voucher' | 'event'
  title: string
  description: string
  price: string
  cap: string
  /** "2026-05-31"; empty: from now on, for an event from its day on */
  redeemFrom: string
  /** the last day of the sale; empty for an event: until it begins */
  sellUntil: string
  /** the last day; empty: a year after the sale. An event's is always 7 days after it */
  redeemBy: string
  /** "2026-05-31T20:00" */
  eventAt: string
  cutPercent: number
  /** the promoter's part of the cut */
  promoterPercent: number
  heldPercent: number
  arbiterDays: string
}
