/** A fraction of two amounts in percent, to eight places: amounts of 18 decimals don't fit a number. */
export function toPercent(part: bigint, whole: bigint): number {
  return Number((part * 10n ** 10n) / whole) / 1e8
}
