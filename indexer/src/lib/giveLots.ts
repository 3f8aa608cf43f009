import type { Context } from 'ponder:registry'
import { type WeekHop, weekHolding } from 'ponder:schema'
import { bringLots } from './bringLots.ts'
import { changeWeekHolding } from './changeWeekHolding.ts'
import type { Lot } from './lot.ts'
import { withHop } from './withHop.ts'

/** Puts lots of a week into the hands to which `hop` leads. */
export async function giveLots(
  context: Context,
  tokenId: bigint,
  lots: readonly Lot[],
  hop: WeekHop,
  arrivals: () => string,
): Promise<void> {
  const { to } = hop
  const arriving = lots.map((lot) => ({
    ...lot,
    holder: to,
    owner: to,
    arrived: arrivals(),
    path: withHop(lot.path, hop),
  }))
  const held = await context.db.find(weekHolding, { tokenId, holder: to })
  const numbers = await bringLots(context, tokenId, held?.lots ?? [], arriving)
  await changeWeekHolding(context, tokenId, to, () => ({ lots: numbers }))
}
