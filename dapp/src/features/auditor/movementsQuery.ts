import type { Hex } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { bigintSchema, hexSchema } from '../../lib/schemas.ts'

const movementSchema = z.object({
  id: z.string(),
  accountId: hexSchema,
  label: z.number(),
  amount: bigintSchema,
  blockNumber: bigintSchema,
  timestamp: bigintSchema,
  tx: hexSchema,
})

const schema = z.object({
  postings: z.object({
    items: z.array(movementSchema),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.nullable(z.string()) }),
    totalCount: z.number(),
  }),
})

export type Movement = z.infer<typeof movementSchema>

/** The movements of a merchant's accounts, or of one of them, newest first. */
export function movementsQuery(
  merchantId: number,
  accountId: Hex | undefined,
  limit: number,
  after: string | null,
): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'movements',
    document: `query Movements($where: postingFilter!, $limit: Int!, $after: String) {
      postings(
        where: $where, orderBy: "timestamp", orderDirection: "desc", limit: $limit, after: $after
      ) {
        totalCount
        pageInfo { hasNextPage endCursor }
        items { id accountId label amount blockNumber timestamp tx }
      }
    }`,
    variables: {
      where: { merchantId, amount_not: '0', ...(accountId && { accountId }) },
      limit,
      after,
    },
    schema,
  }
}
