import type { Context } from 'ponder:registry'
import { planPaused, planStart } from 'ponder:schema'
import { eq } from 'ponder'
import { bookedOf } from './bookedOf.ts'
import type { planOf } from './planOf.ts'

/** By how much settling a plan up to `week` changes its merchant's books, if keepers' part is the merchant's. */
export async function turnOf(
  { db }: Context,
  plan: Awaited<ReturnType<typeof planOf>>,
  week: number,
): Promise<{ due: bigint; reserve: bigint }> {
  const places = [
    ...(await db.sql.select().from(planStart).where(eq(planStart.planId, plan.id))),
    ...(await db.sql.select().from(planPaused).where(eq(planPaused.planId, plan.id))),
  ]
  const change = { due: 0n, reserve: 0n }
  for (const place of places) {
    const before = bookedOf(plan, place, plan.settledWeek)
    const after = bookedOf(plan, place, week)
    change.due += BigInt(place.count) * (after.due - before.due)
    change.reserve += BigInt(place.count) * (after.reserve - before.reserve)
  }
  return change
}
