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
  repaymentAmount: bigintSchema,
  offer: z.object({ title: z.string(), price: bigintSchema, redeemBy: bigintSchema }),
})

const schema = z.object({
  vouchers: z.object({ items: z.array(voucherSchema), totalCount: z.number() }),
})

export type SoldVoucher = z.infer<typeof voucherSchema>

/** What a merchant sold, by offer and week, newest first. */
export function vouchersOutQuery(merchantId: number): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'vouchersOut',
    document: `query VouchersOut($merchantId: Int!) {
      vouchers(where: { merchantId: $merchantId }, orderBy: "week", orderDirection: "desc", limit: 1000) {
        totalCount
        items {
          id week sold redeemed repaid expired repaymentAmount
          offer { title price redeemBy }
        }
      }
    }`,
    variables: { merchantId },
    schema,
  }
}
