import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'
import { sellOfferFields, sellOfferSchema } from './sellOffer.ts'

const schema = z.object({
  sellOffer: z.nullable(sellOfferSchema),
  trades: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        buyer: accountSchema,
        quantity: z.number(),
        cost: bigintSchema,
        timestamp: bigintSchema,
        tx: hexSchema,
      }),
    ),
  }),
})

/** One offer of the market, and what was bought of it last. */
export function sellOfferQuery(id: number): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'sellOffer',
    document: `query SellOffer($id: Int!) {
      sellOffer(id: $id) { ${sellOfferFields} }
      trades(where: { sellOfferId: $id }, orderBy: "timestamp", orderDirection: "desc", limit: 50) {
        items { id buyer quantity cost timestamp tx }
      }
    }`,
    variables: { id },
    schema,
  }
}
