import * as z from 'zod/mini'
import { accountSchema, bigintSchema } from '../../lib/schemas.ts'

export const planSchema = z.object({
  id: z.number(),
  title: z.string(),
  retailTotal: bigintSchema,
  prepaidPrice: bigintSchema,
  weekCount: z.number(),
  partsPerWeek: z.number(),
  closed: z.boolean(),
  tiers: z.array(z.object({ price: bigintSchema })),
})
export const planFields = 'id title retailTotal prepaidPrice weekCount partsPerWeek closed tiers'

export const merchantSchema = z.object({
  id: z.number(),
  name: z.string(),
  currency: accountSchema,
  sector: z.number(),
  locality: z.string(),
  weekOffset: z.number(),
  metadataURI: z.string(),
})
export const merchantFields = 'id name currency sector locality weekOffset metadataURI'

export const voucherOfferSchema = z.object({
  title: z.string(),
  price: bigintSchema,
  redeemFrom: bigintSchema,
  redeemBy: bigintSchema,
})
export const voucherOfferFields = 'title price redeemFrom redeemBy'

/** What somebody offers on the market, as the index knows it. */
export const sellOfferSchema = z.object({
  id: z.number(),
  seller: accountSchema,
  token: z.enum(['week', 'share', 'voucher']),
  tokenId: bigintSchema,
  /** when a week begins; 0 for others */
  startsAt: bigintSchema,
  quantity: z.number(),
  left: z.number(),
  price: bigintSchema,
  fair: z.boolean(),
  markupBps: z.number(),
  endsAt: bigintSchema,
  listedAt: bigintSchema,
  state: z.string(),
  merchant: merchantSchema,
  /** of a week or a share */
  plan: z.nullable(planSchema),
  /** of a voucher */
  offer: z.nullable(voucherOfferSchema),
})

export const sellOfferFields = `id seller token tokenId startsAt quantity left price fair markupBps endsAt listedAt state
  merchant { ${merchantFields} } plan { ${planFields} } offer { ${voucherOfferFields} }`

export type SellOffer = z.infer<typeof sellOfferSchema>
export type SellKind = SellOffer['token']
