/** A day, in the reader's locale and time zone. */
export function formatDate(seconds: bigint | number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(
    new Date(Number(seconds) * 1000),
  )
}
