const fourDays = 4 * 86_400

/**
 * The day on which a merchant's week begins, as the calendar at its place says, wherever the reader is. `weekOffset` is
 * 4 days less its hours ahead of UTC; in summer the week begins at 01:00 of the same day.
 */
export function formatMonday(seconds: bigint, weekOffset: number): string {
  let ahead = fourDays - weekOffset
  if (ahead < -fourDays) ahead += 604_800
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date((Number(seconds) + ahead) * 1000),
  )
}
