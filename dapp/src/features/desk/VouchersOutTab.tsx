import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { VoucherOut } from './VoucherOut.tsx'
import { vouchersOutQuery } from './vouchersOutQuery.ts'

/** What guests still hold, and what can be done about it. */
export function VouchersOutTab({ merchant }: { merchant: DeskMerchant }) {
  const now = useNow()
  const { data, error, refetch } = useIndexQuery(vouchersOutQuery(merchant.id))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonBlock />

  const { items, totalCount } = data.vouchers
  const out = items
    .map((voucher) => ({
      ...voucher,
      outstanding: voucher.sold - voucher.redeemed - voucher.repaid - voucher.expired,
    }))
    .filter(({ outstanding, repaymentAmount }) => outstanding > 0n || repaymentAmount > 0n)

  return (
    <>
      <p className="mb-4 max-w-2xl text-muted">
        If you can’t honour something, offer the money back: holders take it when they like, and
        each voucher that they give back frees your patrons’ stake behind it. What nobody took is
        yours again after the last day. Then anyone may close what was never redeemed, and that
        frees the stake, too.
      </p>
      {out.length === 0 ? (
        <EmptyState title="Nothing is out">Every voucher was used, repaid or closed.</EmptyState>
      ) : (
        <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
          {out.map((voucher) => (
            <VoucherOut
              key={String(voucher.id)}
              voucher={voucher}
              outstanding={voucher.outstanding}
              merchant={merchant}
              now={now}
            />
          ))}
        </ul>
      )}
      {totalCount > items.length && (
        <p className="mt-2 text-sm text-muted">
          The newest {items.length} of {totalCount} were looked at.
        </p>
      )}
    </>
  )
}
