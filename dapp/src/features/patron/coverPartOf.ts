/**
 * How much of what a patron carries of a week is cover. It carries vouchers and cover by the same shares, so its part of
 * each is in proportion, but for what its own link carries: where links carry some of the week, that can't be told apart.
 */
export function coverPartOf(
  carried: bigint,
  cover: bigint,
  { outstanding, promoted }: { outstanding: bigint; promoted: bigint },
): bigint | undefined {
  if (cover === 0n || carried === 0n) return 0n
  if (promoted > 0n) return undefined
  const all = outstanding + cover
  const part = (carried * cover + all - 1n) / all
  return part < cover ? part : cover
}
