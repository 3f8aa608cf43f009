import type { Context } from 'ponder:registry'
import { plan, planPaused } from 'ponder:schema'
import { and, eq, lte } from 'ponder'
import { recount } from './recount.ts'

/** The books of a plan are written up to `week`: whose pause is over stands among the starts again. */
export async function settle(context: Context, planId: number, week: number) {
  const over = await context.db.sql
    .select()
    .from(planPaused)
    .where(and(eq(planPaused.planId, planId), lte(planPaused.resumesAt, week)))
  for (const { tier, resumesAt, weeksBegun, count } of over) {
    await recount(context, planId, { tier, resumesAt, weeksBegun }, -count)
    await recount(context, planId, { tier, week: resumesAt - weeksBegun }, count)
  }
  await context.db.update(plan, { id: planId }).set({ settledWeek: week })
}
