import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const weekSchema = z.object({
  week: z.number(),
  sold: bigintSchema,
  outstanding: bigintSchema,
  promoted: bigintSchema,
})

const movementSchema = z.object({
  id: z.string(),
  kind: z.string(),
  amount: bigintSchema,
  timestamp: bigintSchema,
  tx: hexSchema,
})

const linkSaleSchema = z.object({
  id: z.string(),
  quantity: bigintSchema,
  price: bigintSchema,
  promoterCut: bigintSchema,
  timestamp: bigintSchema,
  tx: hexSchema,
  offer: z.object({ id: bigintSchema, title: z.string() }),
})

const positionSchema = z.object({
  incomeTaken: bigintSchema,
  promotedPrice: bigintSchema,
  promoterIncome: bigintSchema,
  linkSalesCount: z.number(),
  since: bigintSchema,
})

const poolSchema = z.object({
  id: hexSchema,
  number: z.number(),
  lambdaBps: z.number(),
  patronCount: z.number(),
  weeks: z.object({ items: z.array(weekSchema) }),
  positions: z.object({ items: z.array(positionSchema) }),
  stakeMovements: z.object({ items: z.array(movementSchema), totalCount: z.number() }),
})

const schema = z.object({
  merchant: z.nullable(
    z.object({
      id: z.number(),
      owner: accountSchema,
      currency: accountSchema,
      weekOffset: z.number(),
      name: z.string(),
      pools: z.object({ items: z.array(poolSchema) }),
      purchases: z.object({ items: z.array(linkSaleSchema), totalCount: z.number() }),
    }),
  ),
})

export type PatronMerchant = NonNullable<z.infer<typeof schema>['merchant']>
export type PatronPool = z.infer<typeof poolSchema>
export type LinkSale = z.infer<typeof linkSaleSchema>

/** One patron behind one merchant: weeks with something outstanding, its movements, the sales of its link. */
export function patronPoolQuery(id: number, patron: Address): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'patronPool',
    document: `query PatronPool($id: Int!, $patron: String!) {
      merchant(id: $id) {
        id owner currency weekOffset name
        pools(orderBy: "number", orderDirection: "asc") {
          items {
            id number lambdaBps patronCount
            weeks(where: { outstanding_gt: "0" }, orderBy: "week", orderDirection: "asc", limit: 200) {
              items { week sold outstanding promoted }
            }
            positions(where: { patron: $patron }) {
              items { incomeTaken promotedPrice promoterIncome linkSalesCount since }
            }
            stakeMovements(where: { patron: $patron }, orderBy: "timestamp", orderDirection: "desc", limit: 30) {
              totalCount
              items { id kind amount timestamp tx }
            }
          }
        }
        purchases(where: { promoter: $patron }, orderBy: "timestamp", orderDirection: "desc", limit: 12) {
          totalCount
          items { id quantity price promoterCut timestamp tx offer { id title } }
        }
      }
    }`,
    variables: { id, patron: patron.toLowerCase() },
    schema,
  }
}
