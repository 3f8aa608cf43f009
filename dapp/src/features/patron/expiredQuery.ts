import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { bigintSchema } from '../../lib/schemas.ts'

const voucherSchema = z.object({
  id: bigintSchema,
  week: z.number(),
  sold: bigintSchema,
  redeemed: bigintSchema,
  repaid: bigintSchema,
  expired: bigintSchema,
})

const schema = z.object({
  offers: z.object({
    items: z.array(
      z.object({
        title: z.string(),
        price: bigintSchema,
        redeemBy: bigintSchema,
        vouchers: z.object({ items: z.array(voucherSchema) }),
      }),
    ),
  }),
})

/** What was sold in a pool of offers that are past their last day. `day` is a moment rounded down, so that it keeps. */
export function expiredQuery(poolId: string, day: bigint): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'expired',
    document: `query Expired($poolId: String!, $day: BigInt!) {
      offers(where: { poolId: $poolId, redeemBy_lte: $day }, orderBy: "redeemBy", orderDirection: "desc", limit: 200) {
        items {
          title price redeemBy
          vouchers(limit: 200) { items { id week sold redeemed repaid expired } }
        }
      }
    }`,
    variables: { poolId, day },
    schema,
  }
}
