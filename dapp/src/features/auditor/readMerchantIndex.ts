import * as z from 'zod/mini'
import { askIndex } from '../../lib/askIndex.ts'
import { everyRow } from '../../lib/everyRow.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'
import { type AuditedAccount, auditedAccountSchema } from './readAuditIndex.ts'

const poolSchema = z.object({
  id: hexSchema,
  number: z.number(),
  lambdaBps: z.number(),
  deposits: bigintSchema,
  coverInUse: bigintSchema,
  coverDebt: bigintSchema,
  patronCount: z.number(),
})

const weekSchema = z.object({
  poolId: hexSchema,
  week: z.number(),
  sold: bigintSchema,
  outstanding: bigintSchema,
  promoted: bigintSchema,
  lost: bigintSchema,
})

const voucherSchema = z.object({
  sold: bigintSchema,
  redeemed: bigintSchema,
  repaid: bigintSchema,
  offer: z.object({ redeemBy: bigintSchema }),
})

const repaymentSchema = z.object({ kind: z.string(), amount: bigintSchema })

const schema = z.object({
  merchant: z.nullable(
    z.object({
      id: z.number(),
      name: z.string(),
      currency: accountSchema,
      weekOffset: z.number(),
      soldAmount: bigintSchema,
      pools: z.object({ items: z.array(poolSchema) }),
      redemptions: z.object({
        totalCount: z.number(),
        items: z.array(
          z.object({ voucherId: bigintSchema, quantity: bigintSchema, timestamp: bigintSchema }),
        ),
      }),
    }),
  ),
})

export type AuditedPool = z.infer<typeof poolSchema>
export type AuditedWeek = z.infer<typeof weekSchema>

export type MerchantIndex = NonNullable<z.infer<typeof schema>['merchant']> &
  Readonly<{
    accounts: readonly AuditedAccount[]
    weeks: readonly AuditedWeek[]
    vouchers: readonly z.infer<typeof voucherSchema>[]
    repayments: readonly z.infer<typeof repaymentSchema>[]
  }>

/** All that the index says of one merchant; null where there is none. Of redemptions the newest thousand. */
export async function readMerchantIndex(
  indexerUrl: string,
  id: number,
  signal?: AbortSignal,
): Promise<MerchantIndex | null> {
  const { merchant } = await askIndex(
    indexerUrl,
    {
      name: 'merchantAudit',
      document: `query MerchantAudit($id: Int!) {
        merchant(id: $id) {
          id name currency weekOffset soldAmount
          pools(orderBy: "number", orderDirection: "asc") {
            items { id number lambdaBps deposits coverInUse coverDebt patronCount }
          }
          redemptions(orderBy: "timestamp", orderDirection: "desc", limit: 1000) {
            totalCount
            items { voucherId quantity timestamp }
          }
        }
      }`,
      variables: { id },
      schema,
    },
    signal,
  )
  if (!merchant) return null

  const where = `{ merchantId: ${id} }`
  const pools = merchant.pools.items.map((pool) => `"${pool.id}"`).join(', ')
  const [accounts, weeks, vouchers, repayments] = await Promise.all([
    everyRow(
      indexerUrl,
      {
        list: 'accounts',
        where,
        orderBy: 'label',
        fields: 'id merchantId currency label balance',
        row: auditedAccountSchema,
      },
      signal,
    ),
    everyRow(
      indexerUrl,
      {
        list: 'poolWeeks',
        where: `{ poolId_in: [${pools}] }`,
        orderBy: 'week',
        fields: 'poolId week sold outstanding promoted lost',
        row: weekSchema,
      },
      signal,
    ),
    everyRow(
      indexerUrl,
      {
        list: 'vouchers',
        where,
        orderBy: 'id',
        fields: 'sold redeemed repaid offer { redeemBy }',
        row: voucherSchema,
      },
      signal,
    ),
    everyRow(
      indexerUrl,
      { list: 'repayments', where, orderBy: 'id', fields: 'kind amount', row: repaymentSchema },
      signal,
    ),
  ])
  return { ...merchant, accounts, weeks, vouchers, repayments }
}
