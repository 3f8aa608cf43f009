import { placeDate } from './placeDate.ts'

/** The day on which a merchant's week begins, as the calendar at its place says, wherever the reader is. */
export function formatMonday(seconds: bigint, weekOffset: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    placeDate(seconds, weekOffset),
  )
}
