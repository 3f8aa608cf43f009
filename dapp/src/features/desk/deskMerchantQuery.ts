import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const offerSchema = z.object({
  id: bigintSchema,
  poolId: hexSchema,
  title: z.string(),
  price: bigintSchema,
  cap: bigintSchema,
  sold: bigintSchema,
  redeemed: bigintSchema,
  soldAmount: bigintSchema,
  sellUntil: bigintSchema,
  redeemBy: bigintSchema,
  eventAt: bigintSchema,
  open: z.boolean(),
})

const poolSchema = z.object({
  id: hexSchema,
  number: z.number(),
  lambdaBps: z.number(),
  deposits: bigintSchema,
  patronCount: z.number(),
  weeks: z.object({
    items: z.array(z.object({ week: z.number(), sold: bigintSchema, outstanding: bigintSchema })),
  }),
  positions: z.object({
    items: z.array(
      z.object({
        patron: accountSchema,
        deposit: bigintSchema,
        promotedPrice: bigintSchema,
        linkSalesCount: z.number(),
        since: bigintSchema,
      }),
    ),
  }),
})

const schema = z.object({
  merchant: z.nullable(
    z.object({
      id: z.number(),
      owner: accountSchema,
      pendingOwner: z.nullable(accountSchema),
      payout: accountSchema,
      arbiter: accountSchema,
      currency: accountSchema,
      weekOffset: z.number(),
      sector: z.number(),
      locality: z.string(),
      name: z.string(),
      metadataURI: z.string(),
      purchaseCount: z.number(),
      soldAmount: bigintSchema,
      redeemedAmount: bigintSchema,
      tipsAmount: bigintSchema,
      offers: z.object({ items: z.array(offerSchema) }),
      pools: z.object({ items: z.array(poolSchema) }),
      payees: z.object({ items: z.array(z.object({ account: accountSchema, bps: z.number() })) }),
      operators: z.object({ items: z.array(z.object({ account: accountSchema })) }),
      subscriptionEvents: z.object({
        items: z.array(
          z.object({ id: z.string(), fromCover: bigintSchema, timestamp: bigintSchema }),
        ),
      }),
      hostParts: z.object({ items: z.array(z.object({ host: accountSchema, bps: z.number() })) }),
    }),
  ),
})

export type DeskMerchant = NonNullable<z.infer<typeof schema>['merchant']>
export type DeskOffer = z.infer<typeof offerSchema>
export type DeskPool = z.infer<typeof poolSchema>

/** A merchant as its owner sees it. */
export function deskMerchantQuery(id: number): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'deskMerchant',
    document: `query DeskMerchant($id: Int!) {
      merchant(id: $id) {
        id owner pendingOwner payout arbiter currency weekOffset sector locality name metadataURI
        purchaseCount soldAmount redeemedAmount tipsAmount
        offers(orderBy: "id", orderDirection: "desc", limit: 200) {
          items { id poolId title price cap sold redeemed soldAmount sellUntil redeemBy eventAt open }
        }
        pools(orderBy: "number", orderDirection: "asc") {
          items {
            id number lambdaBps deposits patronCount
            weeks(where: { outstanding_gt: "0" }, limit: 500) { items { week sold outstanding } }
            positions(where: { deposit_gt: "0" }, orderBy: "deposit", orderDirection: "desc", limit: 50) {
              items { patron deposit promotedPrice linkSalesCount since }
            }
          }
        }
        payees(orderBy: "place", orderDirection: "asc") { items { account bps } }
        operators(where: { allowed: true }, limit: 200) { items { account } }
        subscriptionEvents(where: { fromCover_gt: "0" }, orderBy: "timestamp", orderDirection: "desc", limit: 3) {
          items { id fromCover timestamp }
        }
        hostParts(where: { bps_gt: 0 }, limit: 50) { items { host bps } }
      }
    }`,
    variables: { id },
    schema,
  }
}
