import { weekStart } from '@homing/sdk/clock/weekStart'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { formatAmount } from '../../lib/formatAmount.ts'
import { formatMonday } from '../../lib/formatMonday.ts'
import type { PatronPool } from './patronPoolQuery.ts'
import { useCarriedWeeks } from './useCarriedWeeks.ts'
import { WeekBars } from './WeekBars.tsx'

/** What a patron carries of each week's vouchers that are still out. */
export function LockedByWeek({
  pool,
  patron,
  currency,
  weekOffset,
}: {
  pool: PatronPool
  patron: Address
  currency: Address
  weekOffset: number
}) {
  const format = useCurrency(currency)
  const numbers = pool.weeks.items.map(({ week }) => week)
  const { data, error, refetch } = useCarriedWeeks(pool.id, patron, numbers)
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonBlock />

  const weeks = pool.weeks.items
    .map((week, place) => ({
      ...week,
      carried: data[place] ?? 0n,
      monday: formatMonday(weekStart(BigInt(week.week), BigInt(weekOffset)), weekOffset),
    }))
    .filter(({ carried }) => carried > 0n)
  if (weeks.length === 0) {
    return (
      <EmptyState title="No voucher that you carry is out">
        Used, repaid or expired: none of them locks your stake.
      </EmptyState>
    )
  }
  return (
    <div className="space-y-4">
      <Card>
        <WeekBars
          bars={weeks.map(({ week, carried, monday }) => ({
            key: String(week),
            label: monday,
            amount: carried,
            title: format ? `${monday}: ${formatAmount(carried, format)}` : '',
          }))}
        />
      </Card>
      <EntryList
        label="Locked by week of sale"
        entries={[...weeks].reverse().map(({ week, monday, carried, outstanding, sold }) => ({
          id: String(week),
          title: `Week of ${monday}`,
          note: (
            <>
              of <Amount value={outstanding} currency={currency} /> still out, and{' '}
              <Amount value={sold} currency={currency} /> sold then
            </>
          ),
          value: <Amount value={carried} currency={currency} />,
        }))}
      />
    </div>
  )
}
