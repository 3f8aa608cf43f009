/** Bits that name weeks of a subscription: bit k − 1 for week k, from 1. */
export function weekBits(weeks: readonly number[]): bigint {
  return weeks.reduce((bits, k) => {
    if (!Number.isInteger(k) || k < 1 || k > 128) throw new RangeError(`No week has number ${k}`)
    return bits | (1n << BigInt(k - 1))
  }, 0n)
}
