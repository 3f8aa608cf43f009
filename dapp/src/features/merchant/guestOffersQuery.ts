import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'

const schema = z.object({ sellOffers: z.object({ totalCount: z.number() }) })

/** How many offers of guests of a place are open at `now`. */
export function guestOffersQuery(
  merchantId: number,
  now: number,
): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'guestOffers',
    document: `query GuestOffers($merchantId: Int!, $now: BigInt!) {
      sellOffers(where: { merchantId: $merchantId, state: "open", endsAt_gt: $now }, limit: 1) {
        totalCount
      }
    }`,
    variables: { merchantId, now: String(now) },
    schema,
  }
}
