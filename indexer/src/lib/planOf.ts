import type { Context } from 'ponder:registry'
import { plan } from 'ponder:schema'

/** The plan's row as it is now, untouched by later updates; nothing is sold of one that isn't there. */
export async function planOf(context: Context, id: number) {
  const row = await context.db.find(plan, { id })
  if (!row) throw new Error(`Plan ${id} was never published`)
  return { ...row }
}
