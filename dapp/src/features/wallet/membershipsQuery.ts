import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema } from '../../lib/schemas.ts'

const membershipSchema = z.object({
  id: bigintSchema,
  tier: z.number(),
  price: bigintSchema,
  firstWeek: z.number(),
  pausedFrom: z.number(),
  resumesAt: z.number(),
  pauseWeeksUsed: z.number(),
  refundedWeek: z.number(),
  /** of the share that it was; null where it was bought by itself */
  shareId: z.nullable(bigintSchema),
  plan: z.object({
    title: z.string(),
    retailTotal: bigintSchema,
    prepaidPrice: bigintSchema,
    weekCount: z.number(),
    coolingOffWeeks: z.number(),
    longestPauseWeeks: z.number(),
    tiers: z.array(z.object({ discountBps: z.number() })),
  }),
  merchant: z.object({
    id: z.number(),
    name: z.string(),
    currency: accountSchema,
    weekOffset: z.number(),
    metadataURI: z.string(),
  }),
})

const schema = z.object({ subscriptions: z.object({ items: z.array(membershipSchema) }) })

export type WalletMembership = z.infer<typeof membershipSchema>

/** Memberships that somebody has or had. */
export function membershipsQuery(subscriber: Address): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'memberships',
    document: `query Memberships($subscriber: String!) {
      subscriptions(where: { subscriber: $subscriber }, orderBy: "boughtAt", orderDirection: "desc", limit: 100) {
        items {
          id tier price firstWeek pausedFrom resumesAt pauseWeeksUsed refundedWeek shareId
          plan { title retailTotal prepaidPrice weekCount coolingOffWeeks longestPauseWeeks tiers }
          merchant { id name currency weekOffset metadataURI }
        }
      }
    }`,
    variables: { subscriber: subscriber.toLowerCase() },
    schema,
  }
}
