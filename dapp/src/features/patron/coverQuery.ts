import type { Hex } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { bigintSchema } from '../../lib/schemas.ts'

const weekSchema = z.object({
  week: z.number(),
  coverGrown: bigintSchema,
  coverFee: bigintSchema,
})

const schema = z.object({ poolWeeks: z.object({ items: z.array(weekSchema) }) })

/** In which weeks cover of memberships grew in a pool, and what patrons earned by it, the newest first. */
export function coverQuery(pool: Hex): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'cover',
    document: `query Cover($pool: String!) {
      poolWeeks(where: { poolId: $pool, coverGrown_gt: "0" }, orderBy: "week", orderDirection: "desc", limit: 500) {
        items { week coverGrown coverFee }
      }
    }`,
    variables: { pool },
    schema,
  }
}
