import * as z from 'zod/mini'
import { everyRow } from '../../lib/everyRow.ts'
import { bigintSchema } from '../../lib/schemas.ts'

const shareSchema = z.object({
  planId: z.number(),
  dueAt: bigintSchema,
  outstanding: z.number(),
})

export type PromisedShare = z.infer<typeof shareSchema>

/** All shares of a merchant’s plans that are sold and haven’t begun; who waits for a seat is apart. */
export function readPromises(
  indexerUrl: string,
  merchantId: number,
  signal?: AbortSignal,
): Promise<PromisedShare[]> {
  return everyRow(
    indexerUrl,
    {
      list: 'shares',
      where: `{ merchantId: ${merchantId}, outstanding_gt: 0 }`,
      orderBy: 'dueAt',
      fields: 'planId dueAt outstanding',
      row: shareSchema,
    },
    signal,
  )
}
