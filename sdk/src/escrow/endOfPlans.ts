import type { PlanHistogram } from './planHistogram.ts'

/** The calendar week in which the last of these subscriptions begins its last week: nothing changes after it. */
export function endOfPlans(plans: readonly PlanHistogram[]): number {
  let end = 0
  for (const { terms, starts, paused } of plans) {
    for (const { week } of starts) end = Math.max(end, week + terms.weekCount - 1)
    for (const { resumesAt, weeksBegun } of paused) {
      end = Math.max(end, resumesAt - weeksBegun + terms.weekCount - 1)
    }
  }
  return end
}
