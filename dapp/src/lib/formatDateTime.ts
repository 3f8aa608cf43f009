/** A day and time, in the reader's locale and time zone. */
export function formatDateTime(seconds: bigint | number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(Number(seconds) * 1000),
  )
}
