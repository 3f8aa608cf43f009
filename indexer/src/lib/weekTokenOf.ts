import type { Context } from 'ponder:registry'
import { weekToken } from 'ponder:schema'

/** The week's row as it is now; nothing happens to one of which no twin was sold. */
export async function weekTokenOf(context: Context, id: bigint) {
  const row = await context.db.find(weekToken, { id })
  if (!row) throw new Error(`No twin of week token ${id} was ever sold`)
  return { ...row }
}
