import { unpackSubscriptionId } from '@homing/sdk/ids/unpackSubscriptionId'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema } from '../../lib/schemas.ts'

const schema = z.object({
  subscription: z.nullable(
    z.object({
      id: bigintSchema,
      plan: z.object({ id: z.number(), title: z.string() }),
      merchant: z.object({
        id: z.number(),
        name: z.string(),
        currency: accountSchema,
        weekOffset: z.number(),
      }),
    }),
  ),
  weekTokens: z.object({ items: z.array(z.object({ week: z.number(), twins: z.number() })) }),
})

export type TwinsPage = z.infer<typeof schema>
export type TwinsMembership = NonNullable<TwinsPage['subscription']>

/** Whose membership it is, and how many guests come in each week of its plan from `fromWeek` on. */
export function twinsQuery(id: bigint, fromWeek: number): IndexQuery<TwinsPage> {
  return {
    name: 'twins',
    document: `query Twins($id: BigInt!, $planId: Int!, $fromWeek: Int!) {
      subscription(id: $id) {
        id
        plan { id title }
        merchant { id name currency weekOffset }
      }
      weekTokens(where: { planId: $planId, week_gte: $fromWeek }, orderBy: "week", limit: 500) {
        items { week twins }
      }
    }`,
    variables: { id: String(id), planId: unpackSubscriptionId(id).plan, fromWeek },
    schema,
  }
}
