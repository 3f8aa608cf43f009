import type { Hex } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { bigintSchema } from '../../lib/schemas.ts'

const movementSchema = z.object({
  id: z.string(),
  kind: z.string(),
  amount: bigintSchema,
  fee: bigintSchema,
  timestamp: bigintSchema,
})

const schema = z.object({ coverMovements: z.object({ items: z.array(movementSchema) }) })

export type CoverMovement = z.infer<typeof movementSchema>

/** When cover of memberships grew in a pool, and what patrons earned by it, the newest first. */
export function coverQuery(pool: Hex): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'cover',
    document: `query Cover($pool: String!) {
      coverMovements(where: { poolId: $pool, kind: "grown" }, orderBy: "timestamp", orderDirection: "desc", limit: 1000) {
        items { id kind amount fee timestamp }
      }
    }`,
    variables: { pool },
    schema,
  }
}
