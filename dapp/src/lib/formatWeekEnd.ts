import { weekStart } from '@homing/sdk/clock/weekStart'
import { formatMonday } from './formatMonday.ts'

/** The Sunday on which a merchant's calendar week ends. */
export function formatWeekEnd(week: number, weekOffset: number): string {
  return formatMonday(weekStart(BigInt(week) + 1n, BigInt(weekOffset)) - 1n, weekOffset)
}
