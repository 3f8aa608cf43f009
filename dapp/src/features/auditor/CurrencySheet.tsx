import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { formatCount } from '../../lib/formatCount.ts'
import type { BalanceSheet } from './balanceSheets.ts'
import { Verdict } from './Verdict.tsx'

/** One currency: what the vault holds, what it owes, and what is left over. */
export function CurrencySheet({
  sheet,
  counted,
  differing,
}: {
  sheet: BalanceSheet
  /** How many accounts there are in it. */
  counted: number
  /** How many of them the chain says otherwise. */
  differing: number
}) {
  const { currency, held, accounts, credits, unassigned } = sheet
  const format = useCurrency(currency)
  const print = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
  return (
    <Card as="article" className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="text-xl font-semibold">{format?.symbol ?? 'A currency'}</h3>
        <Address value={currency} className="text-sm text-muted" />
      </div>
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
        <div className="space-y-4">
          <Verdict sheet={sheet} />
          {differing > 0 && (
            <Notice tone="bad" title="The index is wrong" alert>
              {formatCount(differing, 'account')} of {counted} differ from the chain. The chain is
              right; see below which.
            </Notice>
          )}
          {differing === 0 && counted > 0 && (
            <p className="text-muted">
              {formatCount(counted, 'account')} compared: each is the same on the chain.
            </p>
          )}
        </div>
        <Figures
          figures={[
            {
              label: 'The vault holds',
              note: 'as the token itself says',
              value: held === undefined ? 'unknown' : print(held),
            },
            { label: 'Σ accounts', note: 'as the index counts them', value: print(accounts) },
            {
              label: 'Σ credits',
              note: 'payments that a receiver refused, waiting for it',
              value: print(credits),
            },
            {
              label: 'Unassigned',
              note: 'held, less accounts and credits',
              value: unassigned === undefined ? 'unknown' : print(unassigned),
              total: true,
            },
          ]}
        />
      </div>
    </Card>
  )
}
