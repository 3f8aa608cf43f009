type Sold = { sold: bigint; redeemed: bigint; repaid: bigint; redeemBy: bigint }

/** The share of vouchers past their date that nobody redeemed, in bps; undefined while none has reached it. */
export function neverRedeemed(vouchers: readonly Sold[], now: number): number | undefined {
  const past = vouchers.filter(({ redeemBy }) => redeemBy <= BigInt(now))
  const sold = past.reduce((sum, voucher) => sum + voucher.sold, 0n)
  if (sold === 0n) return undefined

  const served = past.reduce((sum, voucher) => sum + voucher.redeemed + voucher.repaid, 0n)
  return Number(((sold - served) * 10_000n) / sold)
}
