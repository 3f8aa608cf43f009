import * as z from 'zod/mini'
import { everyRow } from '../../lib/everyRow.ts'
import { accountSchema, bigintSchema } from '../../lib/schemas.ts'

const shareSchema = z.object({ id: bigintSchema, place: z.number(), dueAt: bigintSchema })
const holdingSchema = z.object({
  shareId: bigintSchema,
  holder: accountSchema,
  quantity: z.number(),
})

export type DueShare = z.infer<typeof shareSchema> & z.infer<typeof holdingSchema>

/** Shares of a plan that are due by `second`, one for each holder, the oldest first. */
export async function readDueShares(
  indexerUrl: string,
  planId: number,
  second: number,
  signal?: AbortSignal,
): Promise<DueShare[]> {
  const shares = await everyRow(
    indexerUrl,
    {
      list: 'shares',
      where: `{ planId: ${planId}, dueAt_lte: "${second}", outstanding_gt: 0 }`,
      orderBy: 'dueAt',
      fields: 'id place dueAt',
      row: shareSchema,
    },
    signal,
  )
  if (shares.length === 0) return []

  const holdings = await everyRow(
    indexerUrl,
    {
      list: 'shareHoldings',
      where: `{ shareId_in: [${shares.map(({ id }) => `"${id}"`).join(', ')}], quantity_gt: 0 }`,
      orderBy: 'shareId',
      fields: 'shareId holder quantity',
      row: holdingSchema,
    },
    signal,
  )
  return shares.flatMap((share) =>
    holdings
      .filter(({ shareId }) => shareId === share.id)
      .map((holding) => ({ ...share, ...holding })),
  )
}
