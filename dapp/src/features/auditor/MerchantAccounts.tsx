import { Link } from 'react-router'
import type { Hex } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { type Column, Table } from '../../components/ui/Table.tsx'
import { paths } from '../../lib/paths.ts'
import { accountName } from './accountName.ts'
import { ChainMark } from './ChainMark.tsx'
import type { AuditedAccount, AuditedMerchant } from './readAuditIndex.ts'

type Row = AuditedMerchant & { accounts: ReadonlyMap<number, AuditedAccount> }

/** Merchants with their accounts, each figure beside the chain's own. */
export function MerchantAccounts({
  merchants,
  accounts,
  labels,
  chain,
}: {
  merchants: readonly AuditedMerchant[]
  accounts: readonly AuditedAccount[]
  labels: readonly number[]
  chain: ReadonlyMap<Hex, bigint>
}) {
  const rows = merchants.map((merchant) => ({
    ...merchant,
    accounts: new Map(
      accounts
        .filter(({ merchantId }) => merchantId === merchant.id)
        .map((account) => [account.label, account]),
    ),
  }))
  const columns: Column<Row>[] = [
    {
      header: 'Merchant',
      heads: true,
      cell: ({ id, name }) => (
        <Link to={paths.auditorOf(id)} className="font-semibold underline underline-offset-4">
          <SafeText>{name}</SafeText>
        </Link>
      ),
    },
    ...labels.map(
      (label): Column<Row> => ({
        header: accountName(label).name,
        align: 'right',
        cell: (row) => {
          const account = row.accounts.get(label)
          if (!account) return <span className="text-muted">never used</span>
          return (
            <>
              <Amount value={account.balance} currency={row.currency} className="block" />
              <ChainMark
                index={account.balance}
                chain={chain.get(account.id)}
                currency={row.currency}
              />
            </>
          )
        },
      }),
    ),
  ]
  // A merchant can have more accounts than a screen is wide: the table moves, not the page.
  return (
    <section
      aria-label="Merchants and their accounts"
      className="overflow-x-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
    >
      <Table
        caption="Merchants and their accounts in the vault"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => String(id)}
      />
    </section>
  )
}
