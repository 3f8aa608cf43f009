import type { Context } from 'ponder:registry'
import { weekHolding } from 'ponder:schema'
import type { Address } from 'viem'

type Held = Pick<typeof weekHolding.$inferSelect, 'parts' | 'lots'>

/**
 * Changes what somebody has of a week. Parts follow the tokens and lots what was told of them, a few logs before or after;
 * a row goes when both are gone.
 */
export async function changeWeekHolding(
  context: Context,
  tokenId: bigint,
  holder: Address,
  change: (held: Held) => Partial<Held>,
): Promise<void> {
  const key = { tokenId, holder }
  const found = await context.db.find(weekHolding, key)
  const { parts, lots } = found ?? { parts: 0, lots: [] }
  const after = { parts, lots, ...change({ parts, lots }) }
  if (after.parts === 0 && after.lots.length === 0) {
    if (found) await context.db.delete(weekHolding, key)
    return
  }
  await context.db
    .insert(weekHolding)
    .values({ ...key, ...after })
    .onConflictDoUpdate(after)
}
