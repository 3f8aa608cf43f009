const fourDays = 4 * 86_400

/**
 * A moment as the calendar at a merchant’s place has it; to be printed in UTC. `weekOffset` is 4 days less its hours ahead
 * of UTC; in summer the week begins at 01:00 of the same day.
 */
export function placeDate(seconds: bigint, weekOffset: number): Date {
  let ahead = fourDays - weekOffset
  if (ahead < -fourDays) ahead += 604_800
  return new Date((Number(seconds) + ahead) * 1000)
}
