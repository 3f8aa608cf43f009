import type { Context } from 'ponder:registry'
import { weekLot } from 'ponder:schema'
import { joinLots } from './joinLots.ts'
import type { Lot } from './lot.ts'
import { weekLotOf } from './weekLotOf.ts'
import { writeLot } from './writeLot.ts'

/**
 * Lays lots of a week beside those that somebody has of it already.
 * @param numbers of what is there, in its order
 * @returns the numbers of what is there now
 */
export async function bringLots(
  context: Context,
  tokenId: bigint,
  numbers: readonly number[],
  arriving: readonly Lot[],
): Promise<number[]> {
  const present = []
  for (const number of numbers) present.push(await weekLotOf(context, tokenId, number))
  const { lots, changed, gone } = joinLots(present, arriving)
  for (const lot of changed) await writeLot(context, lot)
  for (const number of gone) await context.db.delete(weekLot, { tokenId, number })
  return lots.map(({ number }) => number)
}
