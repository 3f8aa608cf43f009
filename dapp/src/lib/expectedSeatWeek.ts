import { endOfPlans } from '@homing/sdk/escrow/endOfPlans'
import type { PlanHistogram } from '@homing/sdk/escrow/planHistogram'
import { seatsAt } from '@homing/sdk/escrow/seatsAt'

/**
 * The calendar week in which the one at `place` (from 1) of a plan’s queue finds a seat, at the latest: when members’
 * weeks end, if nobody leaves before and nobody pauses. `week` is the running one, in which no seat is free.
 */
export function expectedSeatWeek(
  plan: PlanHistogram,
  capacity: number,
  place: number,
  week: number,
): number {
  // Who is further back than there are seats waits for those ahead, too.
  const rounds = Math.floor((place - 1) / capacity)
  const wanted = ((place - 1) % capacity) + 1
  const end = endOfPlans([plan])
  let at = week + 1
  for (; at <= end; at++) {
    const { starting, coolingOff, active, paused } = seatsAt(plan, at)
    if (capacity - (starting + coolingOff + active + paused) >= wanted) break
  }
  return at + rounds * plan.terms.weekCount
}
