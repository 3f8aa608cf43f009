/** What falls due to the merchant at the start of each third: 30%, rounded down. */
export function instalment(price: bigint): bigint {
  return (price * 3_000n) / 10_000n
}
