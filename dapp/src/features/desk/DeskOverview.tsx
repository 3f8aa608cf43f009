import { Link } from 'react-router'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { OwesPatrons } from './OwesPatrons.tsx'
import { useDeskFigures } from './useDeskFigures.ts'

/** How a place stands, in a few figures. */
export function DeskOverview({ merchant }: { merchant: DeskMerchant }) {
  const { data, error, refetch } = useDeskFigures(merchant)
  const { currency } = merchant
  const pools = merchant.pools.items
  const states = [...(data?.poolOf.values() ?? [])]
  const room = states.reduce((sum, state) => sum + (state?.room ?? 0n), 0n)
  const outstanding = pools
    .flatMap(({ weeks }) => weeks.items)
    .reduce((sum, week) => sum + week.outstanding, 0n)
  const patrons = pools.reduce((sum, pool) => sum + pool.patronCount, 0)
  const money = (value: bigint) => <Amount value={value} currency={currency} style="short" />
  const totals = [
    { label: 'Can be sold now', value: data ? money(room) : '…' },
    {
      label: `Sold, in ${formatCount(merchant.purchaseCount, 'sale')}`,
      value: money(merchant.soldAmount),
    },
    { label: 'Still to be served', value: money(outstanding) },
    { label: 'Tips', value: money(merchant.tipsAmount) },
  ]

  return (
    <>
      <Card className="mb-6">
        <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
          {totals.map(({ label, value }) => (
            <div key={label} className="flex flex-col-reverse justify-end">
              <dt className="text-sm text-muted">{label}</dt>
              <dd className="font-display text-xl font-semibold sm:text-2xl">{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
      {error && !data && (
        <div className="mb-6">
          <ErrorState
            title="What can be sold now could not be read"
            error={error}
            onRetry={() => void refetch()}
          />
        </div>
      )}
      {data && data.debt > 0n && <OwesPatrons merchant={merchant} debt={data.debt} />}
      {pools.length > 0 && patrons === 0 && (
        <Notice tone="warning" title="Nobody stands behind you yet" className="mb-6">
          Nothing can be sold before somebody stakes. Send{' '}
          <Link to={paths.stakeBehind(merchant.id)} className="underline underline-offset-4">
            the invitation
          </Link>{' '}
          to people who love the place; it is under Patrons.
        </Notice>
      )}
      {patrons > 0 && data && room === 0n && (
        <Notice tone="warning" title="This week is sold out" className="mb-6">
          Your patrons cover no more until some of this week passes, or more people stand behind
          you.
        </Notice>
      )}
    </>
  )
}
