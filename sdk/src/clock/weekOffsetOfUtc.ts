import { secondsPerWeek } from './secondsPerWeek.ts'

/**
 * The week offset of a place whose standard time is UTC + `hours`, so that weeks begin on Monday 00:00 there.
 * Second 0 of 1970 was a Thursday; Monday came four days later.
 */
export function weekOffsetOfUtc(hours: number): bigint {
  const offset = 4n * 86_400n - BigInt(Math.round(hours * 3600))
  return ((offset % secondsPerWeek) + secondsPerWeek) % secondsPerWeek
}
