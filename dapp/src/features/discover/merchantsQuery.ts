import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema } from '../../lib/schemas.ts'

const merchantSchema = z.object({
  id: z.number(),
  currency: accountSchema,
  sector: z.number(),
  locality: z.string(),
  name: z.string(),
  metadataURI: z.string(),
  registeredAt: bigintSchema,
  purchaseCount: z.number(),
  /** The cheapest on sale. */
  offers: z.object({ items: z.array(z.object({ price: bigintSchema })) }),
  pools: z.object({
    items: z.array(z.object({ deposits: bigintSchema, patronCount: z.number() })),
  }),
})

const schema = z.object({
  merchants: z.object({ totalCount: z.number(), items: z.array(merchantSchema) }),
})

export type ListedMerchant = z.infer<typeof merchantSchema>

/** Merchants, those who sold most first, with what they sell from and who stands behind them. */
export function merchantsQuery(now: number, limit: number): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'merchants',
    document: `query Merchants($limit: Int!, $now: BigInt!) {
      merchants(orderBy: "soldAmount", orderDirection: "desc", limit: $limit) {
        totalCount
        items {
          id currency sector locality name metadataURI registeredAt purchaseCount
          offers(where: { open: true, sellUntil_gt: $now }, orderBy: "price", orderDirection: "asc", limit: 1) {
            items { price }
          }
          pools { items { deposits patronCount } }
        }
      }
    }`,
    variables: { limit, now: String(now) },
    schema,
  }
}
