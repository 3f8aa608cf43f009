import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const eventSchema = z.object({
  id: z.string(),
  kind: z.string(),
  fromWeek: z.number(),
  untilWeek: z.nullable(z.number()),
  amount: z.nullable(bigintSchema),
  fromCover: z.nullable(bigintSchema),
  timestamp: bigintSchema,
  tx: hexSchema,
})

const schema = z.object({
  subscription: z.nullable(
    z.object({
      id: bigintSchema,
      payer: accountSchema,
      plan: z.object({
        id: z.number(),
        title: z.string(),
        metadataURI: z.string(),
      }),
      merchant: z.object({
        id: z.number(),
        name: z.string(),
        currency: accountSchema,
        weekOffset: z.number(),
        metadataURI: z.string(),
        plans: z.object({ items: z.array(z.object({ id: z.number(), sold: z.number() })) }),
      }),
    }),
  ),
  subscriptionEvents: z.object({ items: z.array(eventSchema) }),
})

export type MembershipPage = z.infer<typeof schema>
export type MembershipEvent = z.infer<typeof eventSchema>
export type Membership = NonNullable<MembershipPage['subscription']>

/** Whose weeks these are and at which place, and what happened with them. How they stand is asked of the chain. */
export function membershipQuery(id: bigint): IndexQuery<MembershipPage> {
  return {
    name: 'membershipPage',
    document: `query MembershipPage($id: BigInt!) {
      subscription(id: $id) {
        id payer
        plan { id title metadataURI }
        merchant { id name currency weekOffset metadataURI plans(limit: 500) { items { id sold } } }
      }
      subscriptionEvents(where: { subscriptionId: $id }, orderBy: "timestamp", orderDirection: "desc", limit: 100) {
        items { id kind fromWeek untilWeek amount fromCover timestamp tx }
      }
    }`,
    variables: { id: String(id) },
    schema,
  }
}
