import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const offerSchema = z.object({
  id: bigintSchema,
  poolId: hexSchema,
  price: bigintSchema,
  cap: bigintSchema,
  sold: bigintSchema,
  redeemFrom: bigintSchema,
  sellUntil: bigintSchema,
  redeemBy: bigintSchema,
  eventAt: bigintSchema,
  title: z.string(),
  metadataURI: z.string(),
  open: z.boolean(),
})

const poolSchema = z.object({
  id: hexSchema,
  number: z.number(),
  lambdaBps: z.number(),
  deposits: bigintSchema,
  patronCount: z.number(),
  weeks: z.object({ items: z.array(z.object({ week: z.number(), outstanding: bigintSchema })) }),
  positions: z.object({
    items: z.array(z.object({ patron: accountSchema, deposit: bigintSchema, since: bigintSchema })),
  }),
})

const schema = z.object({
  merchant: z.nullable(
    z.object({
      id: z.number(),
      owner: accountSchema,
      payout: accountSchema,
      currency: accountSchema,
      weekOffset: z.number(),
      sector: z.number(),
      locality: z.string(),
      name: z.string(),
      metadataURI: z.string(),
      registeredAt: bigintSchema,
      purchaseCount: z.number(),
      soldAmount: bigintSchema,
      redeemedAmount: bigintSchema,
      tipsAmount: bigintSchema,
      offers: z.object({ items: z.array(offerSchema) }),
      pools: z.object({ items: z.array(poolSchema) }),
      hostParts: z.object({ items: z.array(z.object({ host: accountSchema, bps: z.number() })) }),
      tips: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            amount: bigintSchema,
            note: z.string(),
            timestamp: bigintSchema,
          }),
        ),
      }),
    }),
  ),
})

export type MerchantPage = NonNullable<z.infer<typeof schema>['merchant']>
export type MerchantOffer = z.infer<typeof offerSchema>
export type MerchantPool = z.infer<typeof poolSchema>

/** All that a merchant's page shows from history. */
export function merchantQuery(id: number): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'merchantPage',
    document: `query MerchantPage($id: Int!) {
      merchant(id: $id) {
        id owner payout currency weekOffset sector locality name metadataURI registeredAt
        purchaseCount soldAmount redeemedAmount tipsAmount
        offers(orderBy: "id", orderDirection: "desc", limit: 100) {
          items { id poolId price cap sold redeemFrom sellUntil redeemBy eventAt title metadataURI open }
        }
        pools(orderBy: "number", orderDirection: "asc") {
          items {
            id number lambdaBps deposits patronCount
            weeks(where: { outstanding_gt: "0" }, limit: 500) { items { week outstanding } }
            positions(where: { deposit_gt: "0" }, orderBy: "deposit", orderDirection: "desc", limit: 12) {
              items { patron deposit since }
            }
          }
        }
        hostParts(where: { bps_gt: 0 }) { items { host bps } }
        tips(where: { note_not: "" }, orderBy: "timestamp", orderDirection: "desc", limit: 4) {
          items { id amount note timestamp }
        }
      }
    }`,
    variables: { id },
    schema,
  }
}
