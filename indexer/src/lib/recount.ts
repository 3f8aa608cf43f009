import type { Context } from 'ponder:registry'
import { planPaused, planStart } from 'ponder:schema'
import type { Place } from './placeOf.ts'

/** Counts `change` more at a place of a plan's histogram. A row goes when nobody is left there. */
export async function recount(context: Context, planId: number, place: Place, change: number) {
  const plus = (row: { count: number }) => ({ count: row.count + change })
  if ('resumesAt' in place) {
    const { tier, resumesAt, weeksBegun } = place
    const key = { planId, tier, resumesAt, weeksBegun }
    const { count } = await context.db
      .insert(planPaused)
      .values({ ...key, count: change })
      .onConflictDoUpdate(plus)
    if (count === 0) await context.db.delete(planPaused, key)
    return
  }
  const key = { planId, tier: place.tier, week: place.week }
  const { count } = await context.db
    .insert(planStart)
    .values({ ...key, count: change })
    .onConflictDoUpdate(plus)
  if (count === 0) await context.db.delete(planStart, key)
}
