import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema } from '../../lib/schemas.ts'

const placeSchema = {
  plan: z.object({ id: z.number(), title: z.string() }),
  merchant: z.object({
    id: z.number(),
    name: z.string(),
    currency: accountSchema,
    weekOffset: z.number(),
    metadataURI: z.string(),
  }),
}

const schema = z.object({
  weekHoldings: z.object({
    items: z.array(
      z.object({
        tokenId: bigintSchema,
        parts: z.number(),
        token: z.object({ partsPerWeek: z.number(), ...placeSchema }),
      }),
    ),
  }),
  sellOffers: z.object({
    items: z.array(
      z.object({
        id: z.number(),
        tokenId: bigintSchema,
        left: z.number(),
        merchant: placeSchema.merchant,
        plan: z.nullable(placeSchema.plan),
      }),
    ),
  }),
})

export type MyWeeks = z.infer<typeof schema>

/** Week tokens that somebody has, and those that the market holds for them. */
export function myWeeksQuery(holder: Address): IndexQuery<MyWeeks> {
  const merchant = 'merchant { id name currency weekOffset metadataURI }'
  return {
    name: 'myWeeks',
    document: `query MyWeeks($holder: String!) {
      weekHoldings(where: { holder: $holder, parts_gt: 0 }, orderBy: "tokenId", limit: 1000) {
        items { tokenId parts token { partsPerWeek plan { id title } ${merchant} } }
      }
      sellOffers(where: { seller: $holder, token: "week", state: "open" }, orderBy: "tokenId", limit: 1000) {
        items { id tokenId left plan { id title } ${merchant} }
      }
    }`,
    variables: { holder: holder.toLowerCase() },
    schema,
  }
}
