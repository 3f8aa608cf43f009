/** The offer of which a voucher was sold. */
export function offerOfVoucher(voucherId: bigint): bigint {
  return BigInt.asUintN(64, voucherId >> 32n)
}
