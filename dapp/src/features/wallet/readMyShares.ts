import type { Address } from 'viem'
import * as z from 'zod/mini'
import { everyRow } from '../../lib/everyRow.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'
import type { BegunShare, HeldShare, QueuedShare, WalletShare } from './WalletShare.ts'

const shareSchema = z.object({
  id: bigintSchema,
  planId: z.number(),
  merchantId: z.number(),
  tier: z.number(),
  week: z.number(),
  place: z.number(),
  size: z.number(),
  price: bigintSchema,
  dueAt: bigintSchema,
  plan: z.object({
    title: z.string(),
    termsHash: hexSchema,
    metadataURI: z.string(),
    weekCount: z.number(),
    queueWeeks: z.number(),
    closed: z.boolean(),
    merchant: z.object({
      name: z.string(),
      currency: accountSchema,
      weekOffset: z.number(),
      metadataURI: z.string(),
    }),
  }),
})

const shareFields = `id planId merchantId tier week place size price dueAt
  plan { title termsHash metadataURI weekCount queueWeeks closed merchant { name currency weekOffset metadataURI } }`

const holdingSchema = z.object({ shareId: bigintSchema, quantity: z.number() })
const nominationSchema = z.object({
  shareId: bigintSchema,
  holder: accountSchema,
  nominee: accountSchema,
  accepted: z.boolean(),
})
const entrySchema = z.object({
  planId: z.number(),
  number: z.number(),
  shareId: bigintSchema,
  owner: accountSchema,
  receiver: accountSchema,
  week: z.number(),
})
const eventSchema = z.object({
  id: z.string(),
  shareId: bigintSchema,
  receiver: accountSchema,
  subscriptionId: z.nullable(bigintSchema),
  timestamp: bigintSchema,
})

/** A seat that somebody has to give, and that this account was named for. */
export type Named = Readonly<{ share: WalletShare; holder: Address; accepted: boolean }>

export type MyShares = Readonly<{
  held: readonly HeldShare[]
  queued: readonly QueuedShare[]
  begun: readonly BegunShare[]
  named: readonly Named[]
}>

/** All that the index knows of somebody’s shares: those they have, those that wait, those that began. */
export async function readMyShares(
  indexerUrl: string,
  account: Address,
  signal?: AbortSignal,
): Promise<MyShares> {
  const me = account.toLowerCase()
  const ask = <Row>(
    list: string,
    where: string,
    orderBy: string,
    fields: string,
    row: z.ZodMiniType<Row>,
  ) => everyRow(indexerUrl, { list, where: `{ ${where} }`, orderBy, fields, row }, signal)
  const nominationFields = 'shareId holder nominee accepted'
  const [holdings, mine, forMe, entries, events] = await Promise.all([
    ask(
      'shareHoldings',
      `holder: "${me}", quantity_gt: 0`,
      'shareId',
      'shareId quantity',
      holdingSchema,
    ),
    ask('nominations', `holder: "${me}"`, 'shareId', nominationFields, nominationSchema),
    ask('nominations', `nominee: "${me}"`, 'shareId', nominationFields, nominationSchema),
    ask(
      'queueEntrys',
      `owner: "${me}", state: "waiting"`,
      'number',
      'planId number shareId owner receiver week',
      entrySchema,
    ),
    ask(
      'shareEvents',
      `holder: "${me}", kind: "activated"`,
      'timestamp',
      'id shareId receiver subscriptionId timestamp',
      eventSchema,
    ),
  ])
  const ids = new Set([
    ...holdings.map(({ shareId }) => shareId),
    ...forMe.map(({ shareId }) => shareId),
    ...entries.map(({ shareId }) => shareId),
    ...events.map(({ shareId }) => shareId),
  ])
  if (ids.size === 0) return { held: [], queued: [], begun: [], named: [] }

  const inIds = (list: Iterable<bigint>) => `[${[...list].map((id) => `"${id}"`).join(', ')}]`
  const plans = new Set(entries.map(({ planId }) => planId))
  const [shares, waiting, holders] = await Promise.all([
    ask('shares', `id_in: ${inIds(ids)}`, 'id', shareFields, shareSchema),
    plans.size === 0
      ? []
      : ask(
          'queueEntrys',
          `planId_in: [${[...plans].join(', ')}], state: "waiting"`,
          'number',
          'planId number',
          z.object({ planId: z.number(), number: z.number() }),
        ),
    forMe.length === 0
      ? []
      : ask(
          'shareHoldings',
          `shareId_in: ${inIds(forMe.map(({ shareId }) => shareId))}, quantity_gt: 0`,
          'shareId',
          'shareId holder',
          z.object({ shareId: bigintSchema, holder: accountSchema }),
        ),
  ])
  const byId = new Map(shares.map((share) => [share.id, share]))
  const withShare = <Row extends { shareId: bigint }>(rows: readonly Row[]) =>
    rows.flatMap((row) => {
      const share = byId.get(row.shareId)
      return share ? [{ row, share }] : []
    })

  return {
    held: withShare(holdings).map(({ row, share }) => {
      const nomination = mine.find(({ shareId }) => shareId === row.shareId)
      const isNamed = nomination && BigInt(nomination.nominee) !== 0n
      return {
        ...share,
        quantity: row.quantity,
        nominee: isNamed ? nomination.nominee : undefined,
        accepted: Boolean(isNamed && nomination.accepted),
      }
    }),
    queued: withShare(entries).map(({ row, share }) => ({
      share,
      number: row.number,
      receiver: row.receiver,
      week: row.week,
      ahead: waiting.filter(({ planId, number }) => planId === row.planId && number < row.number)
        .length,
    })),
    begun: withShare(events).flatMap(({ row, share }) =>
      row.subscriptionId === null
        ? []
        : [
            {
              share,
              id: row.id,
              receiver: row.receiver,
              subscriptionId: row.subscriptionId,
              timestamp: row.timestamp,
            },
          ],
    ),
    // A nomination stands as long as its holder has the share.
    named: withShare(forMe)
      .filter(({ row }) =>
        holders.some(({ shareId, holder }) => shareId === row.shareId && holder === row.holder),
      )
      .map(({ row, share }) => ({ share, holder: row.holder, accepted: row.accepted })),
  }
}
