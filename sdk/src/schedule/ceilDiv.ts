/** Rounded up, as all that is in favour of the escrow. Of numbers that aren't negative. */
export function ceilDiv(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor
}
