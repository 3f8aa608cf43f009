import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { accountSchema, bigintSchema } from '../../lib/schemas.ts'

const schema = z.object({
  plan: z.nullable(
    z.object({
      id: z.number(),
      title: z.string(),
      metadataURI: z.string(),
      merchant: z.object({
        id: z.number(),
        currency: accountSchema,
        weekOffset: z.number(),
        name: z.string(),
        metadataURI: z.string(),
        registeredAt: bigintSchema,
        purchaseCount: z.number(),
        plans: z.object({ items: z.array(z.object({ id: z.number(), sold: z.number() })) }),
        pools: z.object({ items: z.array(z.object({ patronCount: z.number() })) }),
      }),
    }),
  ),
})

export type PlanPage = NonNullable<z.infer<typeof schema>['plan']>

/** A plan, who sells it and who stands behind it. Its terms and figures come from the chain. */
export function planQuery(id: number): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'planPage',
    document: `query PlanPage($id: Int!) {
      plan(id: $id) {
        id title metadataURI
        merchant {
          id currency weekOffset name metadataURI registeredAt purchaseCount
          plans(limit: 500) { items { id sold } }
          pools(where: { number: 1 }) { items { patronCount } }
        }
      }
    }`,
    variables: { id },
    schema,
  }
}
