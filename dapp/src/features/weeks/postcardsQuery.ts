import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { bigintSchema } from '../../lib/schemas.ts'

const schema = z.object({
  stamps: z.object({
    items: z.array(
      z.object({
        id: bigintSchema,
        week: z.number(),
        guest: z.boolean(),
        serial: z.number(),
        keptAt: bigintSchema,
        plan: z.object({ id: z.number(), title: z.string() }),
        merchant: z.object({ id: z.number(), name: z.string(), weekOffset: z.number() }),
      }),
    ),
  }),
  subscriptions: z.object({
    items: z.array(
      z.object({
        id: bigintSchema,
        plan: z.object({ title: z.string() }),
        merchant: z.object({ name: z.string() }),
      }),
    ),
  }),
})

export type Postcards = z.infer<typeof schema>
export type Postcard = Postcards['stamps']['items'][number]

/** Postcards that somebody has, and memberships of which they may keep one. */
export function postcardsQuery(holder: Address): IndexQuery<Postcards> {
  return {
    name: 'postcards',
    document: `query Postcards($holder: String!) {
      stamps(where: { holder: $holder }, orderBy: "keptAt", orderDirection: "desc", limit: 500) {
        items { id week guest serial keptAt plan { id title } merchant { id name weekOffset } }
      }
      subscriptions(where: { subscriber: $holder }, orderBy: "boughtAt", orderDirection: "desc", limit: 20) {
        items { id plan { title } merchant { name } }
      }
    }`,
    variables: { holder: holder.toLowerCase() },
    schema,
  }
}
