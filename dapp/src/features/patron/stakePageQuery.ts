import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const weekSchema = z.object({
  week: z.number(),
  sold: bigintSchema,
  outstanding: bigintSchema,
  stakersCut: bigintSchema,
  promoterCut: bigintSchema,
  lost: bigintSchema,
})

const patronSchema = z.object({
  patron: accountSchema,
  deposit: bigintSchema,
  since: bigintSchema,
})

const poolSchema = z.object({
  id: hexSchema,
  number: z.number(),
  lambdaBps: z.number(),
  deposits: bigintSchema,
  coverInUse: bigintSchema,
  coverDebt: bigintSchema,
  patronCount: z.number(),
  openedAt: bigintSchema,
  weeks: z.object({ items: z.array(weekSchema) }),
  positions: z.object({ items: z.array(patronSchema) }),
})

const schema = z.object({
  merchant: z.nullable(
    z.object({
      id: z.number(),
      owner: accountSchema,
      currency: accountSchema,
      weekOffset: z.number(),
      sector: z.number(),
      locality: z.string(),
      name: z.string(),
      registeredAt: bigintSchema,
      purchaseCount: z.number(),
      soldAmount: bigintSchema,
      redeemedAmount: bigintSchema,
      bond: bigintSchema,
      pools: z.object({ items: z.array(poolSchema) }),
      offers: z.object({
        items: z.array(
          z.object({ id: bigintSchema, redeemBy: bigintSchema, patronCutBps: z.number() }),
        ),
      }),
      vouchers: z.object({
        items: z.array(
          z.object({
            offerId: bigintSchema,
            sold: bigintSchema,
            redeemed: bigintSchema,
            repaid: bigintSchema,
          }),
        ),
      }),
      redemptions: z.object({
        items: z.array(
          z.object({ voucherId: bigintSchema, quantity: bigintSchema, timestamp: bigintSchema }),
        ),
      }),
    }),
  ),
})

export type StakePage = NonNullable<z.infer<typeof schema>['merchant']>
export type StakePool = z.infer<typeof poolSchema>

/** What somebody should know of a merchant before standing behind it. Of very long histories the newest part. */
export function stakePageQuery(id: number): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'stakePage',
    document: `query StakePage($id: Int!) {
      merchant(id: $id) {
        id owner currency weekOffset sector locality name registeredAt
        purchaseCount soldAmount redeemedAmount bond
        pools(orderBy: "number", orderDirection: "asc") {
          items {
            id number lambdaBps deposits coverInUse coverDebt patronCount openedAt
            weeks(orderBy: "week", orderDirection: "desc", limit: 1000) {
              items { week sold outstanding stakersCut promoterCut lost }
            }
            positions(where: { deposit_gt: "0" }, orderBy: "deposit", orderDirection: "desc", limit: 12) {
              items { patron deposit since }
            }
          }
        }
        offers(orderBy: "id", orderDirection: "desc", limit: 1000) { items { id redeemBy patronCutBps } }
        vouchers(orderBy: "id", orderDirection: "desc", limit: 1000) {
          items { offerId sold redeemed repaid }
        }
        redemptions(orderBy: "timestamp", orderDirection: "desc", limit: 1000) {
          items { voucherId quantity timestamp }
        }
      }
    }`,
    variables: { id },
    schema,
  }
}
