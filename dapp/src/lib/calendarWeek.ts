import { weekOf } from '@homing/sdk/clock/weekOf'

/** The merchant's calendar week at `now`, as a plain number: it is only ever added to. */
export function calendarWeek(now: number, weekOffset: number): number {
  return Number(weekOf(BigInt(now), BigInt(weekOffset)))
}
