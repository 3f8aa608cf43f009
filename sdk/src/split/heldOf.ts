const bps = 10_000n

/**
 * The part of the merchant's share that waits in the vault, counted per voucher and rounded down, so that
 * partial redemptions pay out exactly what was held.
 */
export function heldOf(
  price: bigint,
  quantity: bigint,
  patronCutBps: bigint,
  heldBps: bigint,
): bigint {
  const cut = (price * patronCutBps + bps - 1n) / bps
  return (((price - cut) * heldBps) / bps) * quantity
}
