import * as z from 'zod/mini'
import { askIndex } from '../../lib/askIndex.ts'
import { everyRow } from '../../lib/everyRow.ts'
import type { MerchantPlan } from '../../lib/MerchantPlan.ts'
import { readPlans } from '../../lib/readPlans.ts'
import { bigintSchema } from '../../lib/schemas.ts'

const prepaidSchema = z.object({
  allowance: bigintSchema,
  topUp: bigintSchema,
  transaction: bigintSchema,
  coolingOff: bigintSchema,
  forfeits: bigintSchema,
  owedToForfeits: bigintSchema,
  due: bigintSchema,
  reserve: bigintSchema,
  cover: bigintSchema,
  debt: bigintSchema,
  paidOut: bigintSchema,
  toPatrons: bigintSchema,
  repaid: bigintSchema,
  refunded: bigintSchema,
  fromCover: bigintSchema,
})

const weekSchema = z.object({
  week: z.number(),
  allowance: bigintSchema,
  topUp: bigintSchema,
  reserve: bigintSchema,
  cover: bigintSchema,
})

const schema = z.object({ prepaid: z.nullable(prepaidSchema) })

export type AuditedEscrowWeek = z.infer<typeof weekSchema>

export type EscrowIndex = Readonly<{
  /** null where nothing was ever prepaid */
  prepaid: z.infer<typeof prepaidSchema> | null
  plans: readonly MerchantPlan[]
  /** Weeks with a movement, the oldest first. */
  weeks: readonly AuditedEscrowWeek[]
}>

/** All that the index says of a merchant's prepaid weeks. */
export async function readEscrowIndex(
  indexerUrl: string,
  merchantId: number,
  signal?: AbortSignal,
): Promise<EscrowIndex> {
  const [{ prepaid }, plans, weeks] = await Promise.all([
    askIndex(
      indexerUrl,
      {
        name: 'prepaid',
        document: `query Prepaid($merchantId: Int!) {
          prepaid(merchantId: $merchantId) {
            allowance topUp transaction coolingOff forfeits owedToForfeits due reserve cover debt
            paidOut toPatrons repaid refunded fromCover
          }
        }`,
        variables: { merchantId },
        schema,
      },
      signal,
    ),
    readPlans(indexerUrl, merchantId, signal),
    everyRow(
      indexerUrl,
      {
        list: 'escrowWeeks',
        where: `{ merchantId: ${merchantId} }`,
        orderBy: 'week',
        fields: 'week allowance topUp reserve cover',
        row: weekSchema,
      },
      signal,
    ),
  ])
  return { prepaid, plans, weeks }
}
