/** What stands behind a merchant's subscriptions now, as `escrowOf` returns it, in token units. */
export type EscrowFigures = {
  allowance: bigint
  topUp: bigint
  reserve: bigint
  /** locked stake of patrons */
  cover: bigint
  /** instalments earned and not yet paid; below zero it was overpaid */
  due: bigint
  /** how much more cover patrons could give this week */
  coverRoom: bigint
}
