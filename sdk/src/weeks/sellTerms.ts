/** At what price something is offered, as `IWeekMarket.SellTerms`. */
export type SellTerms = {
  /** of one, in token units; at the fair price the seller’s floor */
  price: bigint
  /** whether it follows the fair price of a week token */
  fair: boolean
  /** on the fair price, more than −10,000; 0 where the price is fixed */
  markupBps: number
  /** seconds; 0: as long as the token can be used */
  endsAt: number
}
