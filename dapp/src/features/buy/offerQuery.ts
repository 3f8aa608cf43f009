import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const schema = z.object({
  offer: z.nullable(
    z.object({
      id: bigintSchema,
      merchantId: z.number(),
      poolId: hexSchema,
      price: bigintSchema,
      cap: bigintSchema,
      redeemFrom: bigintSchema,
      sellUntil: bigintSchema,
      redeemBy: bigintSchema,
      eventAt: bigintSchema,
      patronCutBps: z.number(),
      promoterBps: z.number(),
      heldBps: z.number(),
      title: z.string(),
      metadataURI: z.string(),
      open: z.boolean(),
      sold: bigintSchema,
      redeemed: bigintSchema,
      merchant: z.object({
        id: z.number(),
        currency: accountSchema,
        weekOffset: z.number(),
        name: z.string(),
        metadataURI: z.string(),
        registeredAt: bigintSchema,
        purchaseCount: z.number(),
      }),
      pool: z.object({ patronCount: z.number(), deposits: bigintSchema }),
    }),
  ),
})

export type OfferPage = NonNullable<z.infer<typeof schema>['offer']>

/** An offer, who makes it and who stands behind it. */
export function offerQuery(id: bigint): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'offerPage',
    document: `query OfferPage($id: BigInt!) {
      offer(id: $id) {
        id merchantId poolId price cap redeemFrom sellUntil redeemBy eventAt patronCutBps promoterBps heldBps
        title metadataURI open sold redeemed
        merchant { id currency weekOffset name metadataURI registeredAt purchaseCount }
        pool { patronCount deposits }
      }
    }`,
    variables: { id: String(id) },
    schema,
  }
}
