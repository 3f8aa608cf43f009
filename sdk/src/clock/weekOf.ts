import { secondsPerWeek } from './secondsPerWeek.ts'

/**
 * The merchant's week in which a moment lies. Weeks begin at the merchant's own Monday.
 * @param timestamp seconds since 1970
 * @param weekOffset seconds after Thursday 00:00 UTC at which the merchant's weeks begin
 */
export function weekOf(timestamp: bigint, weekOffset: bigint): bigint {
  if (timestamp < weekOffset) throw new RangeError(`Week numbers begin at ${weekOffset} seconds`)
  return (timestamp - weekOffset) / secondsPerWeek
}
