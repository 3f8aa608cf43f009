/** The ERC-1155 id of the vouchers of `offer` that were sold in `week`. */
export function voucherId(offer: bigint, week: bigint): bigint {
  if (offer < 0n || offer >= 1n << 64n) throw new RangeError(`No offer has number ${offer}`)
  if (week < 0n || week >= 1n << 32n) throw new RangeError(`No week has number ${week}`)
  return (offer << 32n) | week
}
