import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { formatAgo } from '../../lib/formatAgo.ts'
import { formatCount } from '../../lib/formatCount.ts'
import type { StakePage, StakePool } from './stakePageQuery.ts'

/** Who stands behind a place already. */
export function StandsBehind({
  merchant,
  pool,
  now,
}: {
  merchant: StakePage
  pool: StakePool
  now: number
}) {
  const patrons = pool.positions.items
  if (patrons.length === 0) {
    return <EmptyState title="Nobody yet">You would be the first.</EmptyState>
  }
  return (
    <>
      <EntryList
        label="Patrons"
        entries={patrons.map(({ patron, since, deposit }) => ({
          id: patron,
          title: <Address value={patron} copy={false} />,
          value: <Amount value={deposit} currency={merchant.currency} style="short" />,
          valueNote: `since ${formatAgo(since, now)}`,
        }))}
      />
      {pool.patronCount > patrons.length && (
        <p className="mt-2 text-muted">
          and {formatCount(pool.patronCount - patrons.length, 'other', 'others')}
        </p>
      )}
    </>
  )
}
