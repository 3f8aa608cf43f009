import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { formatDate } from '../../lib/formatDate.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'

/** What a place owes its patrons for refunds that they paid, which ones, and what repays it. */
export function OwesPatrons({ merchant, debt }: { merchant: DeskMerchant; debt: bigint }) {
  const { currency } = merchant
  const refunds = merchant.subscriptionEvents.items
  const [latest, ...earlier] = refunds
  const money = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
  return (
    <Notice tone="warning" className="mb-6">
      <p className="text-lg font-semibold">You owe your patrons {money(debt)}</p>
      {latest && (
        <p className="mt-1">
          A member’s refund: {money(latest.fromCover)} of it was paid by your patrons on{' '}
          {formatDate(latest.timestamp)}
          {earlier.map(({ id, fromCover, timestamp }) => (
            <span key={id}>
              , {money(fromCover)} of one before on {formatDate(timestamp)}
            </span>
          ))}
          .
        </p>
      )}
      <p className="mt-1">
        Your part of the next sales and instalments repays it first; after that all of them are
        yours again. Until then your patrons give no more cover. Tips stay yours.
      </p>
    </Notice>
  )
}
