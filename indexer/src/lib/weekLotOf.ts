import type { Context } from 'ponder:registry'
import { weekLot } from 'ponder:schema'
import type { Lot } from './lot.ts'

/** A lot as it is now; whoever has it has its number from us. */
export async function weekLotOf(context: Context, tokenId: bigint, number: number): Promise<Lot> {
  const lot = await context.db.find(weekLot, { tokenId, number })
  if (!lot) throw new Error(`Week token ${tokenId} has no lot ${number}`)
  return { ...lot }
}
