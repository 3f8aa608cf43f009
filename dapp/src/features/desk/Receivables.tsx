import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { useState } from 'react'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { Table } from '../../components/ui/Table.tsx'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import type { MerchantEscrow } from '../../lib/useEscrow.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { ReceivableBars } from './ReceivableBars.tsx'

const step = 8

/** What falls due in the weeks to come, and what of it the gate would let through without more cover. */
export function Receivables({
  merchant,
  escrow: { plans, week, weeks },
}: {
  merchant: DeskMerchant
  escrow: MerchantEscrow
}) {
  const [shown, setShown] = useState(step)
  const { currency, weekOffset } = merchant
  const sold = plans.filter(({ sold: many }) => many > 0).map(({ id }) => id)
  const count = weeks.length - 1
  const { data, error, refetch } = useChainQuery(
    ['receivables', sold, week, count],
    async ({ client, contracts }) => {
      const ofPlans = await Promise.all(
        sold.map((plan) =>
          client.readContract({
            address: contracts.Subscriptions,
            abi: subscriptionsAbi,
            functionName: 'receivablesOf',
            args: [plan, BigInt(week + 1), BigInt(count)],
          }),
        ),
      )
      return Array.from({ length: count }, (_, place) =>
        ofPlans.reduce((sum, amounts) => sum + (amounts[place] ?? 0n), 0n),
      )
    },
    { keepPrevious: true },
  )
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonBlock lines={4} />

  const rows = weeks.slice(1).map((ahead, place) => ({
    ...ahead,
    fallsDue: data[place] ?? 0n,
    monday: formatWeekStart(ahead.week, weekOffset),
  }))
  const told = rows.filter(({ fallsDue, paid }) => fallsDue > 0n || paid > 0n)
  const sum = data.reduce((total, amount) => total + amount, 0n)
  if (told.length === 0) return <p className="text-muted">Nothing more: all of it was due.</p>

  const print = (value: bigint) => (value > 0n ? <Amount value={value} currency={currency} /> : '–')
  return (
    <div className="space-y-4">
      <Card>
        <p className="mb-4">
          <b>
            <Amount value={sum} currency={currency} />
          </b>{' '}
          more falls due until {told.at(-1)?.monday}, what your members paid for keepers included as
          far as nobody earns it.
        </p>
        <ReceivableBars rows={rows} currency={currency} />
      </Card>
      <Table
        caption="What falls due, week by week"
        rows={told.slice(0, shown)}
        rowKey={(row) => String(row.week)}
        columns={[
          { header: 'Week of', heads: true, cell: ({ monday }) => <b>{monday}</b> },
          { header: 'Falls due', align: 'right', cell: ({ fallsDue }) => print(fallsDue) },
          {
            header: 'Payable, without more cover',
            align: 'right',
            cell: ({ paid }) => print(paid),
          },
          { header: 'Still held back then', align: 'right', cell: ({ due }) => print(due) },
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
