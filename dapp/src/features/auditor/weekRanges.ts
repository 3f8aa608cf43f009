/** Weeks of a membership in a few words: bit k − 1 stands for week k. `0b1110111` → "1–3, 5–7". */
export function weekRanges(bits: bigint): string {
  const ranges: string[] = []
  let from = 0
  for (let week = 1; bits >> BigInt(week - 1) !== 0n || from > 0; week++) {
    const has = ((bits >> BigInt(week - 1)) & 1n) === 1n
    if (has && from === 0) from = week
    if (!has && from > 0) {
      ranges.push(from === week - 1 ? `${from}` : `${from}–${week - 1}`)
      from = 0
    }
  }
  return ranges.join(', ') || 'none'
}
