import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const placeSchema = z.object({
  id: hexSchema,
  merchantId: z.number(),
  lambdaBps: z.number(),
  deposits: bigintSchema,
  patronCount: z.number(),
  currency: accountSchema,
  merchant: z.object({ name: z.string(), sector: z.number(), locality: z.string() }),
})

const schema = z.object({ pools: z.object({ items: z.array(placeSchema) }) })

/** Pools that anyone may join, those with the most stake first. */
export function placesToStandBehindQuery(): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'placesToStandBehind',
    document: `query PlacesToStandBehind {
      pools(orderBy: "deposits", orderDirection: "desc", limit: 60) {
        items { id merchantId lambdaBps deposits patronCount currency merchant { name sector locality } }
      }
    }`,
    schema,
  }
}
