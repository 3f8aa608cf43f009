import type { Context } from 'ponder:registry'
import { merchant } from 'ponder:schema'

/** The merchant's row. Every contract asks the registry first, so one that isn't there is a fault of ours. */
export async function merchantOf(context: Context, id: number) {
  const row = await context.db.find(merchant, { id })
  if (!row) throw new Error(`Merchant ${id} was never registered`)
  return row
}
