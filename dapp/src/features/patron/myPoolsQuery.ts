import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

const positionSchema = z.object({
  poolId: hexSchema,
  merchantId: z.number(),
  incomeTaken: bigintSchema,
  promoterIncome: bigintSchema,
  linkSalesCount: z.number(),
  since: bigintSchema,
  pool: z.object({ number: z.number(), lambdaBps: z.number(), patronCount: z.number() }),
  merchant: z.object({
    name: z.string(),
    currency: accountSchema,
    sector: z.number(),
    locality: z.string(),
  }),
})

const schema = z.object({ positions: z.object({ items: z.array(positionSchema) }) })

export type MyPool = z.infer<typeof positionSchema>

/** The pools in which somebody has, or had, stake. */
export function myPoolsQuery(patron: Address): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'myPools',
    document: `query MyPools($patron: String!) {
      positions(where: { patron: $patron }, orderBy: "since", orderDirection: "asc", limit: 200) {
        items {
          poolId merchantId incomeTaken promoterIncome linkSalesCount since
          pool { number lambdaBps patronCount }
          merchant { name currency sector locality }
        }
      }
    }`,
    variables: { patron: patron.toLowerCase() },
    schema,
  }
}
