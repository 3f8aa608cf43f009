import type { PlanHistogram } from './planHistogram.ts'

/** How many subscriptions of a plan are in which state; who left and may still come until Sunday is in none. */
export type Seats = { starting: number; coolingOff: number; active: number; paused: number }

/** A plan's subscriptions in calendar week `week`, by what the clock makes of them. */
export function seatsAt({ terms, starts, paused }: PlanHistogram, week: number): Seats {
  const seats: Seats = { starting: 0, coolingOff: 0, active: 0, paused: 0 }
  const addRunning = (start: number, count: number) => {
    if (week < start) seats.starting += count
    else if (week < start + terms.coolingOffWeeks) seats.coolingOff += count
    else if (week < start + terms.weekCount) seats.active += count
  }
  for (const { week: start, count } of starts) addRunning(start, count)
  for (const { resumesAt, weeksBegun, count } of paused) {
    if (week < resumesAt) seats.paused += count
    else addRunning(resumesAt - weeksBegun, count)
  }
  return seats
}
