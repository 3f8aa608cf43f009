import { useState } from 'react'
import type { Address } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { formatAmount } from '../../lib/formatAmount.ts'
import type { MerchantPlan } from '../../lib/MerchantPlan.ts'
import { readCapacity } from '../../lib/readCapacity.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { whyNotPresell } from '../../lib/whyNotPresell.ts'
import { CapacityDialog } from './CapacityDialog.tsx'
import { ClosePlanDialog } from './ClosePlanDialog.tsx'
import { PromiseBars } from './PromiseBars.tsx'
import { promisesByYear } from './promisesByYear.ts'
import type { PromisedShare } from './readPromises.ts'

/** One plan’s seats: taken, waited for, promised, and how many more may be sold ahead. */
export function CapacityCard({
  plan,
  currency,
  shares,
  now,
}: {
  plan: MerchantPlan
  currency: Address
  shares: readonly PromisedShare[]
  now: number
}) {
  const format = useCurrency(currency)
  const [open, setOpen] = useState<'seats' | 'close'>()
  const { data, error, refetch } = useChainQuery(
    ['capacity', plan.id],
    (reader) => readCapacity(reader, plan.id),
    { keepPrevious: true },
  )
  const money = (value: bigint) => (format ? formatAmount(value, format) : '…')
  const count = (many: bigint) => many.toLocaleString()
  const none = data && whyNotPresell(data, 1, money)
  const most = data && data.most > 0n ? data.most : 0n

  return (
    <Card as="li" className="min-w-0 space-y-4">
      <div className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 text-lg font-semibold">
          <SafeText>{plan.title}</SafeText>
        </h3>
        {data?.closed && <Status tone="plain">Closed for good</Status>}
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonBlock lines={4} />
      ) : (
        <>
          <Figures
            figures={[
              {
                label: 'Seats taken',
                note: `of ${count(data.capacity)}`,
                value: count(data.taken),
              },
              {
                label: 'Waiting for a seat',
                value: count(data.waiting),
              },
              {
                label: 'Promised, not begun',
                note: `of ${count(most)} that you can seat in time; those who wait included`,
                value: count(data.promised),
              },
              {
                label: 'May still be sold ahead',
                value: count(data.room),
                total: true,
              },
            ]}
          />
          {none && !data.closed && (
            <Notice tone="warning" title="No shares can be sold now">
              {none}
            </Notice>
          )}
          {(shares.length > 0 || data.waiting > 0n) && (
            <PromiseBars
              years={promisesByYear(shares, {
                now,
                waiting: Number(data.waiting),
                capacity: Number(data.capacity),
                weekCount: plan.terms.weekCount,
              })}
            />
          )}
          <div className="flex flex-wrap gap-2">
            <Button look="secondary" size="small" onClick={() => setOpen('seats')}>
              Change capacity
            </Button>
            {!data.closed && (
              <Button look="danger" size="small" onClick={() => setOpen('close')}>
                Close for good
              </Button>
            )}
          </div>
          {open === 'seats' && (
            <CapacityDialog
              plan={plan}
              capacity={data.capacity}
              onClose={() => setOpen(undefined)}
            />
          )}
          {open === 'close' && <ClosePlanDialog plan={plan} onClose={() => setOpen(undefined)} />}
        </>
      )}
    </Card>
  )
}
