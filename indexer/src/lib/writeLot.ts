import type { Context } from 'ponder:registry'
import { weekLot } from 'ponder:schema'
import type { Lot } from './lot.ts'

/** A lot as it shall be, new or not. */
export async function writeLot(context: Context, lot: Lot): Promise<void> {
  const { tokenId: _, number: __, ...rest } = lot
  await context.db.insert(weekLot).values(lot).onConflictDoUpdate(rest)
}
