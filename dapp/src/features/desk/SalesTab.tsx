import { useState } from 'react'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { TransactionLink } from '../../components/ui/TransactionLink.tsx'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { SalesFile } from './SalesFile.tsx'
import { salesQuery } from './salesQuery.ts'

const step = 20

/** Who bought what, and what came of it. */
export function SalesTab({ merchant }: { merchant: DeskMerchant }) {
  const [limit, setLimit] = useState(step)
  const { data, error, refetch } = useIndexQuery(salesQuery(merchant.id, limit), {
    keepPrevious: true,
  })
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonBlock />

  const { items: sales, totalCount } = data.purchases
  const { currency } = merchant
  if (sales.length === 0) {
    return (
      <EmptyState title="Nothing sold yet">Share your page, and let patrons share it.</EmptyState>
    )
  }
  return (
    <>
      <div className="mb-4 grid grid-cols-1 items-end gap-4 sm:grid-cols-2">
        <Figures
          figures={[
            { label: 'Sales', value: totalCount },
            {
              label: 'Sold in all',
              value: <Amount value={merchant.soldAmount} currency={currency} />,
            },
            {
              label: 'Redeemed of it',
              value: <Amount value={merchant.redeemedAmount} currency={currency} />,
            },
          ]}
        />
        <SalesFile merchant={merchant} />
      </div>
      <EntryList
        label="Sales, newest first"
        entries={sales.map((sale) => ({
          id: sale.id,
          title: (
            <>
              {String(sale.quantity)} × <SafeText>{sale.offer.title}</SafeText>
            </>
          ),
          note: (
            <>
              <span className="block">{formatDateTime(sale.timestamp)}</span>
              <Address value={sale.receiver} copy={false} />
            </>
          ),
          value: <Amount value={sale.price} currency={currency} />,
          valueNote: (
            <>
              <span className="block">
                <Amount value={sale.merchantPart} currency={currency} /> to you
              </span>
              {sale.debt > 0n && (
                <span className="block">
                  <Amount value={sale.debt} currency={currency} /> repaid to patrons
                </span>
              )}
              {sale.held > 0n && (
                <span className="block">
                  <Amount value={sale.held} currency={currency} /> held
                </span>
              )}
              <TransactionLink tx={sale.tx} />
            </>
          ),
        }))}
      />
      {totalCount > sales.length && (
        <Button look="secondary" className="mt-4" onClick={() => setLimit(limit + 50)}>
          Show more of {totalCount}
        </Button>
      )}
    </>
  )
}
