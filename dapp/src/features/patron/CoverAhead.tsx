import { weekStart } from '@homing/sdk/clock/weekStart'
import type { EscrowWeek } from '@homing/sdk/escrow/projectEscrow'
import { useState } from 'react'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Table } from '../../components/ui/Table.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { formatAmount } from '../../lib/formatAmount.ts'
import { formatMonday } from '../../lib/formatMonday.ts'
import type { PatronMerchant } from './patronPoolQuery.ts'
import { WeekBars } from './WeekBars.tsx'

const step = 6

/** When the cover that is in use now is free again, if nobody joins or leaves. */
export function CoverAhead({
  ahead,
  inUse,
  mine,
  merchant: { currency, weekOffset },
}: {
  ahead: readonly EscrowWeek[]
  inUse: bigint
  mine: bigint
  merchant: PatronMerchant
}) {
  const [shown, setShown] = useState(step)
  const format = useCurrency(currency)
  const mondayOf = (week: number) =>
    formatMonday(weekStart(BigInt(week), BigInt(weekOffset)), weekOffset)
  const half = ahead.find(({ cover }) => 2n * cover <= inUse)
  const last = ahead.findIndex(({ cover }) => cover === 0n)
  const rows = (last < 0 ? ahead : ahead.slice(0, last + 1)).map((row) => ({
    ...row,
    monday: mondayOf(row.week),
    // Cover is freed of all weeks that gave it in proportion.
    mine: (mine * row.cover + inUse - 1n) / inUse,
  }))
  const money = (value: bigint) => <Amount value={value} currency={currency} />

  return (
    <section aria-label="When it is free" className="space-y-4">
      <Card>
        <h3 className="text-lg font-semibold">When it is free</h3>
        <p className="mt-1 mb-4">
          What must be held back for refunds falls week by week, and the cover with it.{' '}
          {half && (
            <>
              Half of it is free by <b>{mondayOf(half.week)}</b>
            </>
          )}
          {last >= 0 && ahead[last] && (
            <>
              {half ? ', all' : 'All'} of it by <b>{mondayOf(ahead[last].week)}</b>
            </>
          )}
          {(half || last >= 0) && ', if nobody joins or leaves and instalments are released.'}
        </p>
        <WeekBars
          bars={rows.map(({ week, cover, monday }) => ({
            key: String(week),
            label: monday,
            amount: cover,
            title: format ? `${monday}: ${formatAmount(cover, format)}` : '',
          }))}
        />
      </Card>
      <Table
        caption="Cover in the weeks to come"
        rows={rows.slice(0, shown)}
        rowKey={({ week }) => String(week)}
        columns={[
          { header: 'Week of', heads: true, cell: ({ monday }) => <b>{monday}</b> },
          { header: 'Held back', align: 'right', cell: ({ reserve }) => money(reserve) },
          { header: 'In the vault', align: 'right', cell: ({ pools }) => money(pools) },
          { header: 'Cover', align: 'right', cell: ({ cover }) => money(cover) },
          { header: 'Of it mine', align: 'right', cell: ({ mine: part }) => money(part) },
        ]}
      />
      {rows.length > shown && (
        <Button look="secondary" onClick={() => setShown(shown + 52)}>
          Show more of {rows.length} weeks
        </Button>
      )}
    </section>
  )
}
