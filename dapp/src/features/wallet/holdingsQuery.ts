import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const offerSchema = z.object({
  id: bigintSchema,
  title: z.string(),
  price: bigintSchema,
  redeemFrom: bigintSchema,
  redeemBy: bigintSchema,
  eventAt: bigintSchema,
  metadataURI: z.string(),
  merchant: z.object({
    id: z.number(),
    name: z.string(),
    currency: accountSchema,
    weekOffset: z.number(),
    metadataURI: z.string(),
  }),
})

const holdingSchema = z.object({
  voucherId: bigintSchema,
  quantity: bigintSchema,
  voucher: z.object({ repaymentAmount: bigintSchema, offer: offerSchema }),
})

const schema = z.object({
  holdings: z.object({ items: z.array(holdingSchema) }),
  redemptions: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        quantity: bigintSchema,
        timestamp: bigintSchema,
        tx: hexSchema,
        offer: z.object({ title: z.string() }),
        merchant: z.object({ id: z.number(), name: z.string() }),
      }),
    ),
  }),
  credits: z.object({
    items: z.array(z.object({ currency: accountSchema, amount: bigintSchema })),
  }),
})

export type Holding = z.infer<typeof holdingSchema>
export type Wallet = z.infer<typeof schema>

/** What somebody has: vouchers, what was redeemed, and money that waits in the vault. */
export function holdingsQuery(holder: Address): IndexQuery<Wallet> {
  return {
    name: 'holdings',
    document: `query Holdings($holder: String!) {
      holdings(where: { holder: $holder, quantity_gt: "0" }, orderBy: "voucherId", orderDirection: "desc", limit: 200) {
        items {
          voucherId quantity
          voucher {
            repaymentAmount
            offer {
              id title price redeemFrom redeemBy eventAt metadataURI
              merchant { id name currency weekOffset metadataURI }
            }
          }
        }
      }
      redemptions(where: { holder: $holder }, orderBy: "timestamp", orderDirection: "desc", limit: 50) {
        items { id quantity timestamp tx offer { title } merchant { id name } }
      }
      credits(where: { account: $holder, amount_gt: "0" }) { items { currency amount } }
    }`,
    variables: { holder: holder.toLowerCase() },
    schema,
  }
}
