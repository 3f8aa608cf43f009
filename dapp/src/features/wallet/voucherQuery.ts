import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const schema = z.object({
  voucher: z.nullable(
    z.object({
      id: bigintSchema,
      offer: z.object({
        id: bigintSchema,
        title: z.string(),
        price: bigintSchema,
        redeemFrom: bigintSchema,
        redeemBy: bigintSchema,
        eventAt: bigintSchema,
        metadataURI: z.string(),
      }),
      merchant: z.object({
        id: z.number(),
        name: z.string(),
        currency: accountSchema,
        metadataURI: z.string(),
      }),
    }),
  ),
  purchases: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        payer: accountSchema,
        quantity: bigintSchema,
        timestamp: bigintSchema,
        tx: hexSchema,
      }),
    ),
  }),
  repayments: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        quantity: bigintSchema,
        amount: bigintSchema,
        timestamp: bigintSchema,
        tx: hexSchema,
      }),
    ),
  }),
  redemptions: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        by: accountSchema,
        quantity: bigintSchema,
        timestamp: bigintSchema,
        tx: hexSchema,
      }),
    ),
  }),
})

export type VoucherPage = z.infer<typeof schema>
export type Voucher = NonNullable<VoucherPage['voucher']>

/** One id of vouchers, and what one holder did with it. */
export function voucherQuery(id: bigint, holder: Address): IndexQuery<VoucherPage> {
  return {
    name: 'voucherPage',
    document: `query VoucherPage($id: BigInt!, $holder: String!) {
      voucher(id: $id) {
        id
        offer { id title price redeemFrom redeemBy eventAt metadataURI }
        merchant { id name currency metadataURI }
      }
      purchases(where: { voucherId: $id, receiver: $holder }, orderBy: "timestamp", orderDirection: "desc", limit: 20) {
        items { id payer quantity timestamp tx }
      }
      repayments(where: { voucherId: $id, holder: $holder, kind: "taken" }, orderBy: "timestamp", orderDirection: "desc", limit: 20) {
        items { id quantity amount timestamp tx }
      }
      redemptions(where: { voucherId: $id, holder: $holder }, orderBy: "timestamp", orderDirection: "desc", limit: 20) {
        items { id by quantity timestamp tx }
      }
    }`,
    variables: { id: String(id), holder: holder.toLowerCase() },
    schema,
  }
}
