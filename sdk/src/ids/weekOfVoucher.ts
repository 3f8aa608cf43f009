/** The merchant's week in which a voucher was sold. */
export function weekOfVoucher(voucherId: bigint): bigint {
  return BigInt.asUintN(32, voucherId)
}
