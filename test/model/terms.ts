/** The terms of a plan as far as money and time depend on them. `tierBps[0]` is 0: the list price. */
export interface Terms {
  retailTotal: bigint
  prepaidPrice: bigint
  weeks: bigint
  transactionBps: bigint
  coolingOff: bigint
  longestPause: bigint
  capacity: bigint
  patronBps: bigint
  fromDayOne: boolean
  tierBps: bigint[]
}
