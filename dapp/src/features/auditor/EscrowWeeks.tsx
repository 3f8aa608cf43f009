import type { EscrowWeek } from '@homing/sdk/escrow/projectEscrow'
import { useState } from 'react'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Table } from '../../components/ui/Table.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { formatAmount } from '../../lib/formatAmount.ts'
import { formatBps } from '../../lib/formatBps.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { EscrowChart, type EscrowPoint } from './EscrowChart.tsx'
import { escrowPoints } from './escrowPoints.ts'
import type { AuditedEscrowWeek } from './readEscrowIndex.ts'

const step = 8

/** Reserve, pools and cover by week: as they were, as they are, and as they go on if nobody joins or leaves. */
export function EscrowWeeks({
  past,
  now,
  ahead,
  currency,
  weekOffset,
}: {
  past: readonly AuditedEscrowWeek[]
  now: Omit<EscrowPoint, 'when'>
  /** the running week first, with what is payable paid */
  ahead: readonly EscrowWeek[]
  currency: Address
  weekOffset: number
}) {
  const [shown, setShown] = useState(step)
  const format = useCurrency(currency)
  const points = escrowPoints(past, now, ahead)
  const rows = points.map((point) => ({
    ...point,
    monday: formatWeekStart(point.week, weekOffset),
  }))
  const here = rows.findIndex(({ when }) => when === 'now')
  // The running week, what came before it, then what is to come.
  const told = [...rows.slice(0, here + 1).reverse(), ...rows.slice(here + 1)]
  const print = (value: bigint) => <Amount value={value} currency={currency} />
  const text = (value: bigint) => (format ? formatAmount(value, format) : '…')
  const words = { past: 'was', now: 'is', ahead: 'ahead' }

  return (
    <div className="space-y-4">
      <Card>
        <h3 className="mb-3 text-lg font-semibold">Coverage over time</h3>
        <EscrowChart
          points={rows}
          label={`This week ${text(now.pools + now.cover)} stand behind ${text(now.reserve)} that must be there. The table below has every week.`}
        />
      </Card>
      <Table
        caption="Reserve, pools and cover by week: now and before, then ahead"
        rows={told.slice(0, shown)}
        rowKey={({ week, when }) => `${week}-${when}`}
        columns={[
          {
            header: 'Week of',
            heads: true,
            cell: ({ monday, when }) => (
              <>
                <b>{monday}</b> <span className="text-sm text-muted">{words[when]}</span>
              </>
            ),
          },
          { header: 'Allowance + top-up', align: 'right', cell: ({ pools }) => print(pools) },
          { header: 'Cover', align: 'right', cell: ({ cover }) => print(cover) },
          { header: 'Σ reserve', align: 'right', cell: ({ reserve }) => print(reserve) },
          {
            header: 'Coverage',
            align: 'right',
            cell: ({ pools, cover, reserve }) =>
              reserve > 0n ? formatBps(((pools + cover) * 10_000n) / reserve) : 'nothing to cover',
          },
        ]}
      />
      {told.length > shown && (
        <Button look="secondary" onClick={() => setShown(shown + 52)}>
          Show more of {told.length} weeks
        </Button>
      )}
    </div>
  )
}
