import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema } from '../../lib/schemas.ts'

const merchantSchema = z.object({
  id: z.number(),
  name: z.string(),
  metadataURI: z.string(),
  currency: accountSchema,
  sector: z.number(),
  locality: z.string(),
  purchaseCount: z.number(),
  soldAmount: bigintSchema,
  redeemedAmount: bigintSchema,
})

const list = z.object({ items: z.array(merchantSchema) })

const offeredSchema = z.extend(merchantSchema, {
  pools: z.object({
    items: z.array(
      z.object({ weeks: z.object({ items: z.array(z.object({ outstanding: bigintSchema })) }) }),
    ),
  }),
})

const schema = z.object({
  mine: list,
  offered: z.object({ items: z.array(offeredSchema) }),
  staff: z.object({
    items: z.array(z.object({ merchant: z.object({ id: z.number(), name: z.string() }) })),
  }),
})

export type OfferedMerchant = z.infer<typeof offeredSchema>
export type MyMerchant = z.infer<typeof merchantSchema>

/** The merchants that somebody owns, was offered, or works for. */
export function myMerchantsQuery(account: Address): IndexQuery<z.infer<typeof schema>> {
  const fields =
    'id name metadataURI currency sector locality purchaseCount soldAmount redeemedAmount'
  return {
    name: 'myMerchants',
    document: `query MyMerchants($account: String!) {
      mine: merchants(where: { owner: $account }, orderBy: "id", orderDirection: "asc", limit: 200) {
        items { ${fields} }
      }
      offered: merchants(where: { pendingOwner: $account }, orderBy: "id", orderDirection: "asc", limit: 50) {
        items {
          ${fields}
          pools { items { weeks(where: { outstanding_gt: "0" }, limit: 500) { items { outstanding } } } }
        }
      }
      staff: operators(where: { account: $account, allowed: true }, limit: 100) {
        items { merchant { id name } }
      }
    }`,
    variables: { account: account.toLowerCase() },
    schema,
  }
}
