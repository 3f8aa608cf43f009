/** The weeks of a subscription that `weekBits` names, from 1: bit k − 1 stands for week k. */
export function twinWeeks(weekBits: bigint): number[] {
  const weeks: number[] = []
  for (let k = 1, left = weekBits; left !== 0n; k++, left >>= 1n) {
    if (left & 1n) weeks.push(k)
  }
  return weeks
}
