import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const saleSchema = z.object({
  id: z.string(),
  voucherId: bigintSchema,
  payer: accountSchema,
  receiver: accountSchema,
  promoter: z.nullable(accountSchema),
  quantity: bigintSchema,
  price: bigintSchema,
  merchantPart: bigintSchema,
  debt: bigintSchema,
  held: bigintSchema,
  promoterCut: bigintSchema,
  stakersCut: bigintSchema,
  blockNumber: bigintSchema,
  timestamp: bigintSchema,
  tx: hexSchema,
  offer: z.object({ title: z.string() }),
})

const schema = z.object({
  purchases: z.object({
    items: z.array(saleSchema),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.nullable(z.string()) }),
    totalCount: z.number(),
  }),
})

export type Sale = z.infer<typeof saleSchema>

/** The sales of a merchant, newest first. */
export function salesQuery(
  merchantId: number,
  limit: number,
  after: string | null = null,
): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'sales',
    document: `query Sales($merchantId: Int!, $limit: Int!, $after: String) {
      purchases(
        where: { merchantId: $merchantId }, orderBy: "timestamp", orderDirection: "desc", limit: $limit, after: $after
      ) {
        totalCount
        pageInfo { hasNextPage endCursor }
        items {
          id voucherId payer receiver promoter quantity price merchantPart debt held promoterCut stakersCut
          blockNumber timestamp tx offer { title }
        }
      }
    }`,
    variables: { merchantId, limit, after },
    schema,
  }
}
