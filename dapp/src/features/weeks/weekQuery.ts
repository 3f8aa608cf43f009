import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const hopSchema = z.object({
  kind: z.enum(['bought', 'given', 'offered', 'sold', 'takenBack', 'used', 'forfeited', 'paidOut']),
  from: accountSchema,
  to: accountSchema,
  /** seconds, as text */
  at: bigintSchema,
  tx: hexSchema,
})

const schema = z.object({
  weekToken: z.nullable(
    z.object({
      id: bigintSchema,
      week: z.number(),
      startsAt: bigintSchema,
      endsAt: bigintSchema,
      partsPerWeek: z.number(),
      plan: z.object({ id: z.number(), title: z.string() }),
      merchant: z.object({
        id: z.number(),
        name: z.string(),
        currency: accountSchema,
        weekOffset: z.number(),
        metadataURI: z.string(),
      }),
    }),
  ),
  weekLots: z.object({
    items: z.array(
      z.object({
        number: z.number(),
        subscriptionId: bigintSchema,
        parts: z.number(),
        state: z.string(),
        path: z.array(hopSchema),
      }),
    ),
  }),
  sellOffers: z.object({ items: z.array(z.object({ id: z.number(), left: z.number() })) }),
})

export type WeekPage = z.infer<typeof schema>
export type Week = NonNullable<WeekPage['weekToken']>
export type WeekLot = WeekPage['weekLots']['items'][number]
export type Hop = z.infer<typeof hopSchema>

/** One week of a plan, and the lots of it that are or were somebody's. */
export function weekQuery(id: bigint, owner: Address): IndexQuery<WeekPage> {
  return {
    name: 'weekPage',
    document: `query WeekPage($id: BigInt!, $owner: String!) {
      weekToken(id: $id) {
        id week startsAt endsAt partsPerWeek
        plan { id title }
        merchant { id name currency weekOffset metadataURI }
      }
      weekLots(where: { tokenId: $id, owner: $owner }, orderBy: "number", limit: 50) {
        items { number subscriptionId parts state path }
      }
      sellOffers(where: { token: "week", tokenId: $id, seller: $owner, state: "open" }, orderBy: "id", limit: 50) {
        items { id left }
      }
    }`,
    variables: { id: String(id), owner: owner.toLowerCase() },
    schema,
  }
}
