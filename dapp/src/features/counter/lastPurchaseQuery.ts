import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema } from '../../lib/schemas.ts'

const schema = z.object({
  purchases: z.object({
    items: z.array(z.object({ payer: accountSchema, timestamp: bigintSchema })),
  }),
})

/** When and by whom the vouchers of a holder were bought last. */
export function lastPurchaseQuery(
  voucherId: bigint,
  holder: Address,
): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'lastPurchase',
    document: `query LastPurchase($voucherId: BigInt!, $holder: String!) {
      purchases(
        where: { voucherId: $voucherId, receiver: $holder }
        orderBy: "timestamp", orderDirection: "desc", limit: 1
      ) { items { payer timestamp } }
    }`,
    variables: { voucherId: String(voucherId), holder: holder.toLowerCase() },
    schema,
  }
}
