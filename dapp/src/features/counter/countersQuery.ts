import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'

const merchantSchema = z.object({ id: z.number(), name: z.string() })

const schema = z.object({
  merchants: z.object({ items: z.array(merchantSchema) }),
  operators: z.object({ items: z.array(z.object({ merchant: merchantSchema })) }),
})

/** Where somebody may redeem: as the owner, or as an operator. */
export function countersQuery(account: Address): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'counters',
    document: `query Counters($account: String!) {
      merchants(where: { owner: $account }, limit: 50) { items { id name } }
      operators(where: { account: $account, allowed: true }, limit: 50) { items { merchant { id name } } }
    }`,
    variables: { account: account.toLowerCase() },
    schema,
  }
}
