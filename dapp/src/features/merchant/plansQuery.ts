import * as z from 'zod/mini'
import type { IndexQuery } from '../../lib/IndexQuery.ts'
import { bigintSchema } from '../../lib/schemas.ts'

const planSchema = z.object({
  id: z.number(),
  title: z.string(),
  metadataURI: z.string(),
  retailTotal: bigintSchema,
  prepaidPrice: bigintSchema,
  weekCount: z.number(),
  capacity: z.number(),
  open: z.boolean(),
  sold: z.number(),
})

const schema = z.object({ plans: z.object({ items: z.array(planSchema) }) })

export type MerchantPlan = z.infer<typeof planSchema>

/** Plans of a merchant, the newest first. */
export function plansQuery(merchantId: number): IndexQuery<z.infer<typeof schema>> {
  return {
    name: 'merchantPlans',
    document: `query MerchantPlans($merchantId: Int!) {
      plans(where: { merchantId: $merchantId }, orderBy: "id", orderDirection: "desc", limit: 100) {
        items { id title metadataURI retailTotal prepaidPrice weekCount capacity open sold }
      }
    }`,
    variables: { merchantId },
    schema,
  }
}
