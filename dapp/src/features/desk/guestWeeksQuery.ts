import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { bigintSchema } from '../../lib/schemas.ts'

const schema = z.object({
  weekTokens: z.object({
    items: z.array(
      z.object({
        id: bigintSchema,
        planId: z.number(),
        week: z.number(),
        endsAt: bigintSchema,
        sweepableAt: bigintSchema,
        partsPerWeek: z.number(),
        guestSeats: z.number(),
        twins: z.number(),
        parts: z.number(),
        pool: bigintSchema,
        earned: bigintSchema,
        paid: bigintSchema,
        plan: z.object({ title: z.string() }),
        redemptions: z.object({ items: z.array(z.object({ parts: z.number() })) }),
      }),
    ),
  }),
})

export type GuestWeeks = z.infer<typeof schema>
export type GuestWeek = GuestWeeks['weekTokens']['items'][number]

/** Weeks of a place's plans in which guests come or came, from `fromWeek` on. */
export function guestWeeksQuery(merchantId: number, fromWeek: number): IndexQuery<GuestWeeks> {
  return {
    name: 'guestWeeks',
    document: `query GuestWeeks($merchantId: Int!, $fromWeek: Int!) {
      weekTokens(
        where: { merchantId: $merchantId, week_gte: $fromWeek, twins_gt: 0 }
        orderBy: "week", limit: 1000
      ) {
        items {
          id planId week endsAt sweepableAt partsPerWeek guestSeats twins parts pool earned paid
          plan { title }
          redemptions(limit: 1000) { items { parts } }
        }
      }
    }`,
    variables: { merchantId, fromWeek },
    schema,
  }
}
