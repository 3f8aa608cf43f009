import { secondsPerWeek } from './secondsPerWeek.ts'

/** The first second of a merchant's week; the week ends where the next one starts. */
export function weekStart(week: bigint, weekOffset: bigint): bigint {
  return week * secondsPerWeek + weekOffset
}
