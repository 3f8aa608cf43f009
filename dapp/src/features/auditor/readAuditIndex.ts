import type { Address } from 'viem'
import * as z from 'zod/mini'
import { everyRow } from '../../lib/everyRow.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'

export const auditedAccountSchema = z.object({
  id: hexSchema,
  merchantId: z.number(),
  currency: accountSchema,
  label: z.number(),
  balance: bigintSchema,
})

const creditSchema = z.object({
  currency: accountSchema,
  account: accountSchema,
  amount: bigintSchema,
})

const merchantSchema = z.object({ id: z.number(), name: z.string(), currency: accountSchema })

export type AuditedAccount = z.infer<typeof auditedAccountSchema>
export type AuditedCredit = z.infer<typeof creditSchema>
export type AuditedMerchant = z.infer<typeof merchantSchema>

export type AuditIndex = Readonly<{
  merchants: readonly AuditedMerchant[]
  accounts: readonly AuditedAccount[]
  credits: readonly AuditedCredit[]
  currencies: readonly Address[]
}>

/** All that the index says of the vault: every merchant, account and credit, to the last one. */
export async function readAuditIndex(
  indexerUrl: string,
  signal?: AbortSignal,
): Promise<AuditIndex> {
  const [merchants, accounts, credits, currencies] = await Promise.all([
    everyRow(
      indexerUrl,
      { list: 'merchants', orderBy: 'id', fields: 'id name currency', row: merchantSchema },
      signal,
    ),
    everyRow(
      indexerUrl,
      {
        list: 'accounts',
        orderBy: 'id',
        fields: 'id merchantId currency label balance',
        row: auditedAccountSchema,
      },
      signal,
    ),
    everyRow(
      indexerUrl,
      {
        list: 'credits',
        where: '{ amount_gt: "0" }',
        orderBy: 'account',
        fields: 'currency account amount',
        row: creditSchema,
      },
      signal,
    ),
    everyRow(
      indexerUrl,
      {
        list: 'currencys',
        orderBy: 'address',
        fields: 'address',
        row: z.object({ address: accountSchema }),
      },
      signal,
    ),
  ])
  return { merchants, accounts, credits, currencies: currencies.map(({ address }) => address) }
}
