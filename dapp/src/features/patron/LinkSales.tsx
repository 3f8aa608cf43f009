import { Link } from 'react-router'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { TransactionLink } from '../../components/ui/TransactionLink.tsx'
import { formatAgo } from '../../lib/formatAgo.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import type { LinkSale, PatronPool } from './patronPoolQuery.ts'

/** What was bought through my link, and what it brought me. */
export function LinkSales({
  sales,
  total,
  pools,
  currency,
  now,
}: {
  sales: readonly LinkSale[]
  total: number
  pools: readonly PatronPool[]
  currency: Address
  now: number
}) {
  if (total === 0) {
    return (
      <EmptyState title="Nothing was bought through your link yet">
        Send it to somebody who likes the place, or print the QR code.
      </EmptyState>
    )
  }
  const mine = pools.flatMap((pool) => pool.positions.items)
  const carried = mine.reduce((sum, { promotedPrice }) => sum + promotedPrice, 0n)
  const earned = mine.reduce((sum, { promoterIncome }) => sum + promoterIncome, 0n)
  return (
    <>
      <p className="mb-4">
        {formatCount(total, 'sale')}. What you set aside carried{' '}
        <b>
          <Amount value={carried} currency={currency} />
        </b>{' '}
        of them and paid you{' '}
        <b>
          <Amount value={earned} currency={currency} />
        </b>{' '}
        at once.
      </p>
      <EntryList
        label="Newest sales through my link"
        entries={sales.map(({ id, offer, quantity, price, promoterCut, timestamp, tx }) => ({
          id,
          title: (
            <>
              {String(quantity)} ×{' '}
              <Link to={paths.offer(offer.id)} className="underline-offset-4 hover:underline">
                <SafeText>{offer.title}</SafeText>
              </Link>
            </>
          ),
          note: (
            <>
              {formatAgo(timestamp, now)}, for <Amount value={price} currency={currency} />
            </>
          ),
          value: (
            <>
              <Amount value={promoterCut} currency={currency} />{' '}
              <span className="text-sm text-muted">to me</span>
            </>
          ),
          valueNote: <TransactionLink tx={tx} />,
        }))}
      />
      {total > sales.length && (
        <p className="mt-2 text-sm text-muted">
          The newest {sales.length} of {total}.
        </p>
      )}
    </>
  )
}
