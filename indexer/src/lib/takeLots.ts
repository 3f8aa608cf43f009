import type { Context } from 'ponder:registry'
import { weekLot, weekToken } from 'ponder:schema'
import { splitLots } from './splitLots.ts'
import { weekLotOf } from './weekLotOf.ts'

/**
 * Takes `parts` out of lots of a week, the first first. The caller says where they go, in their rows too.
 * @param numbers of these lots, in their order
 * @returns what leaves, and the numbers of what stays
 */
export async function takeLots(
  context: Context,
  tokenId: bigint,
  numbers: readonly number[],
  parts: number,
) {
  const lots = []
  let found = 0
  for (const number of numbers) {
    if (found >= parts) break
    const lot = await weekLotOf(context, tokenId, number)
    lots.push(lot)
    found += lot.parts
  }
  const token = await context.db.find(weekToken, { id: tokenId })
  const next = (token?.lotCount ?? 0) + 1
  const { leaving, staying } = splitLots(lots, parts, next)
  const [split] = staying
  if (split) {
    await context.db.update(weekToken, { id: tokenId }).set({ lotCount: next })
    await context.db.update(weekLot, { tokenId, number: split.number }).set({ parts: split.parts })
  }
  const untouched = numbers.slice(lots.length)
  return { leaving, staying: [...(split ? [split.number] : []), ...untouched] }
}
