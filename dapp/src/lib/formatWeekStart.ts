import { weekStart } from '@homing/sdk/clock/weekStart'
import { formatMonday } from './formatMonday.ts'

/** The Monday on which a merchant's calendar week begins. */
export function formatWeekStart(week: number, weekOffset: number): string {
  return formatMonday(weekStart(BigInt(week), BigInt(weekOffset)), weekOffset)
}
