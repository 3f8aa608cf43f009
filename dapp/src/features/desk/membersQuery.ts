import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema } from '../../lib/schemas.ts'

const memberSchema = z.object({
  id: bigintSchema,
  planId: z.number(),
  subscriber: accountSchema,
  price: bigintSchema,
  tier: z.number(),
  firstWeek: z.number(),
  pausedFrom: z.number(),
  resumesAt: z.number(),
  pauseWeeksUsed: z.number(),
  refundedWeek: z.number(),
})

const schema = z.object({
  subscriptions: z.object({ items: z.array(memberSchema), totalCount: z.number() }),
})

/** Who bought a merchant's plans, the newest first. */
export function membersQuery(
  merchantId: number,
  limit: number,
): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'members',
    document: `query Members($merchantId: Int!, $limit: Int!) {
      subscriptions(where: { merchantId: $merchantId }, orderBy: "boughtAt", orderDirection: "desc", limit: $limit) {
        totalCount
        items {
          id planId subscriber price tier firstWeek pausedFrom resumesAt pauseWeeksUsed refundedWeek
        }
      }
    }`,
    variables: { merchantId, limit },
    schema,
  }
}
