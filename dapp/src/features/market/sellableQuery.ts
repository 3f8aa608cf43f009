import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { bigintSchema } from '../../lib/schemas.ts'
import {
  merchantFields,
  merchantSchema,
  planFields,
  planSchema,
  type SellKind,
  voucherOfferFields,
  voucherOfferSchema,
} from './sellOffer.ts'

const documents: Readonly<Record<SellKind, string>> = {
  week: `item: weekToken(id: $id) {
    startsAt endsAt plan { ${planFields} } merchant { ${merchantFields} }
  }
  mine: weekHoldings(where: { holder: $holder, parts_gt: 0 }, orderBy: "tokenId", orderDirection: "asc", limit: 1000) {
    items { tokenId token { planId startsAt endsAt } }
  }`,
  share: `item: share(id: $id) { price dueAt plan { ${planFields} } merchant { ${merchantFields} } }`,
  voucher: `item: voucher(id: $id) { offer { ${voucherOfferFields} } merchant { ${merchantFields} } }`,
}

const schema = z.object({
  item: z.nullable(
    z.object({
      merchant: merchantSchema,
      plan: z.optional(planSchema),
      offer: z.optional(voucherOfferSchema),
      /** of a week */
      startsAt: z.optional(bigintSchema),
      endsAt: z.optional(bigintSchema),
      /** of a share */
      price: z.optional(bigintSchema),
      dueAt: z.optional(bigintSchema),
    }),
  ),
  /** All weeks of somebody, where a week is sold. */
  mine: z.optional(
    z.object({
      items: z.array(
        z.object({
          tokenId: bigintSchema,
          token: z.object({ planId: z.number(), startsAt: bigintSchema, endsAt: bigintSchema }),
        }),
      ),
    }),
  ),
})

export type Sellable = NonNullable<z.infer<typeof schema>['item']>

/** What somebody is about to sell: whose it is, and until when it is good for anything. */
export function sellableQuery(
  kind: SellKind,
  id: bigint,
  holder: Address,
): IndexQuery<z.infer<typeof schema>> {
  return {
    name: `sellable-${kind}`,
    document: `query Sellable($id: BigInt!${kind === 'week' ? ', $holder: String!' : ''}) { ${documents[kind]} }`,
    variables: { id: String(id), ...(kind === 'week' && { holder: holder.toLowerCase() }) },
    schema,
  }
}
