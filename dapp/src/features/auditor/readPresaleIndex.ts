import * as z from 'zod/mini'
import { askIndex } from '../../lib/askIndex.ts'
import { everyRow } from '../../lib/everyRow.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const shareSchema = z.object({
  id: bigintSchema,
  planId: z.number(),
  tier: z.number(),
  price: bigintSchema,
  outstanding: z.number(),
  plan: z.object({ title: z.string() }),
})

const entrySchema = z.object({
  planId: z.number(),
  number: z.number(),
  shareId: bigintSchema,
  owner: accountSchema,
  receiver: accountSchema,
  queuedAt: bigintSchema,
})

const eventSchema = z.object({
  id: z.string(),
  shareId: bigintSchema,
  planId: z.number(),
  kind: z.string(),
  holder: accountSchema,
  amount: bigintSchema,
  timestamp: bigintSchema,
  tx: hexSchema,
})

const schema = z.object({
  prepaid: z.nullable(z.object({ presale: bigintSchema })),
  shareEvents: z.object({ items: z.array(eventSchema) }),
})

export type AuditedShare = z.infer<typeof shareSchema>
export type AuditedShareEvent = z.infer<typeof eventSchema>

export type PresaleIndex = Readonly<{
  /** what lies in the presale pool */
  presale: bigint
  shares: readonly AuditedShare[]
  /** those who wait, the first first */
  queue: readonly z.infer<typeof entrySchema>[]
  /** what moved the pool, the newest first */
  events: readonly AuditedShareEvent[]
}>

/** All that the index says of a merchant’s shares, and of the money that waits for them. */
export async function readPresaleIndex(
  indexerUrl: string,
  merchantId: number,
  signal?: AbortSignal,
): Promise<PresaleIndex> {
  const where = `{ merchantId: ${merchantId} }`
  const [{ prepaid, shareEvents }, shares, queue] = await Promise.all([
    askIndex(
      indexerUrl,
      {
        name: 'presale',
        document: `query Presale($merchantId: Int!) {
          prepaid(merchantId: $merchantId) { presale }
          shareEvents(
            where: { merchantId: $merchantId, amount_gt: "0" }
            orderBy: "timestamp", orderDirection: "desc", limit: 20
          ) {
            items { id shareId planId kind holder amount timestamp tx }
          }
        }`,
        variables: { merchantId },
        schema,
      },
      signal,
    ),
    everyRow(
      indexerUrl,
      {
        list: 'shares',
        where,
        orderBy: 'id',
        fields: 'id planId tier price outstanding plan { title }',
        row: shareSchema,
      },
      signal,
    ),
    everyRow(
      indexerUrl,
      {
        list: 'queueEntrys',
        where: `{ merchantId: ${merchantId}, state: "waiting" }`,
        orderBy: 'number',
        fields: 'planId number shareId owner receiver queuedAt',
        row: entrySchema,
      },
      signal,
    ),
  ])
  return { presale: prepaid?.presale ?? 0n, shares, queue, events: shareEvents.items }
}
