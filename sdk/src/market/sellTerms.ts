/** At what price something is offered, as `SellTerms` of `IWeekMarket.sol` has it. */
export type SellTerms = {
  /** of one, token units, at least 1. At the fair price: the seller’s floor, which may be 0 */
  price: bigint
  /** whether it follows the fair price of a week token */
  fair: boolean
  /** on the fair price, more than −10,000; 0 where the price is fixed */
  markupBps: number
  /** seconds; for sale before then. 0: as long as the token can be used */
  endsAt: number
}
