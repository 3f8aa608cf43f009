import { weekStart } from '@homing/sdk/clock/weekStart'
import { useState } from 'react'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Table } from '../../components/ui/Table.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { formatAmount } from '../../lib/formatAmount.ts'
import { formatMonday } from '../../lib/formatMonday.ts'
import { ChainMark } from './ChainMark.tsx'
import type { AuditedWeek } from './readMerchantIndex.ts'
import { WeekChart } from './WeekChart.tsx'

const step = 4
const charted = 26

export type WeekOfBoth = AuditedWeek & { chain: { outstanding: bigint; lost: bigint } | undefined }

/** The weeks of one pool: what each sold, what is still out of it, what links carried, what was lost. */
export function WeeksAudit({
  weeks,
  currency,
  weekOffset,
}: {
  /** The oldest first. */
  weeks: readonly WeekOfBoth[]
  currency: Address
  weekOffset: number
}) {
  const [shown, setShown] = useState(step)
  const format = useCurrency(currency)
  if (weeks.length === 0) {
    return <EmptyState title="No week has sold anything yet" />
  }
  const rows = weeks.map((week) => ({
    ...week,
    monday: formatMonday(weekStart(BigInt(week.week), BigInt(weekOffset)), weekOffset),
  }))
  const print = (value: bigint) => <Amount value={value} currency={currency} className="block" />
  return (
    <div className="space-y-4">
      <Card>
        <WeekChart
          weeks={rows.slice(-charted).map((week) => ({
            ...week,
            title: format ? `${week.monday}: ${formatAmount(week.sold, format)} sold` : '',
          }))}
        />
      </Card>
      <Table
        caption="Weeks, newest first"
        rows={[...rows].reverse().slice(0, shown)}
        rowKey={({ week }) => String(week)}
        columns={[
          { header: 'Week of', heads: true, cell: ({ monday }) => <b>{monday}</b> },
          { header: 'Sold', align: 'right', cell: ({ sold }) => print(sold) },
          {
            header: 'Of it by links',
            align: 'right',
            cell: ({ promoted }) => print(promoted),
          },
          {
            header: 'Still out',
            align: 'right',
            cell: ({ outstanding, chain }) => (
              <>
                {print(outstanding)}
                <ChainMark index={outstanding} chain={chain?.outstanding} currency={currency} />
              </>
            ),
          },
          {
            header: 'Lost',
            align: 'right',
            cell: ({ lost, chain }) => (
              <>
                {print(lost)}
                <ChainMark index={lost} chain={chain?.lost} currency={currency} />
              </>
            ),
          },
        ]}
      />
      {rows.length > shown && (
        <Button look="secondary" onClick={() => setShown(shown + 52)}>
          Show more of {rows.length} weeks
        </Button>
      )}
    </div>
  )
}
