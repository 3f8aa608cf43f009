import type { Context } from 'ponder:registry'
import { weekHolding } from 'ponder:schema'
import type { Address } from 'viem'
import { changeWeekHolding } from './changeWeekHolding.ts'
import type { Lot } from './lot.ts'
import { takeLots } from './takeLots.ts'

/** Takes `parts` of a week out of somebody's hands, what came first first. */
export async function takeHeldLots(
  context: Context,
  tokenId: bigint,
  holder: Address,
  parts: number,
): Promise<Lot[]> {
  const held = await context.db.find(weekHolding, { tokenId, holder })
  const { leaving, staying } = await takeLots(context, tokenId, held?.lots ?? [], parts)
  await changeWeekHolding(context, tokenId, holder, () => ({ lots: staying }))
  return leaving
}
