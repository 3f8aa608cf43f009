/** The highest of some amounts or times, at least 0. */
export function highest(values: readonly bigint[]): bigint {
  let most = 0n
  for (const value of values) if (value > most) most = value
  return most
}
