import { useState } from 'react'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { Table } from '../../components/ui/Table.tsx'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { guestWeeksQuery } from './guestWeeksQuery.ts'
import { settleable } from './settleable.ts'
import { settleWeeksFlow } from './settleWeeksFlow.tsx'

const step = 6
/** Weeks that are long over are settled, or a keeper was asleep for half a year. */
const past = 26

/** Guests week by week: who may still come, what was earned, and what will be forfeited when. */
export function GuestWeeks({ merchant, week }: { merchant: DeskMerchant; week: number }) {
  const { currency, weekOffset } = merchant
  const now = useNow()
  const [shown, setShown] = useState(step)
  const { start } = useTransaction()
  const { data, error, refetch } = useIndexQuery(
    guestWeeksQuery(merchant.id, Math.max(week - past, 0)),
    { keepPrevious: true },
  )
  if (error && !data) {
    return (
      <Section title="Guests">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Section>
    )
  }
  const weeks = data?.weekTokens.items ?? []
  if (weeks.length === 0) return null

  const due = settleable(weeks, now)
  // What is settled and over is history; it stays in the sums only.
  const open = weeks.filter(
    (one) => one.pool > 0n || one.parts > 0 || one.earned > one.paid || one.week >= week,
  )
  const money = (value: bigint) => <Amount value={value} currency={currency} />
  return (
    <Section
      title="Guests"
      lead="Weeks that members bought for friends. A part is yours once it is used; what nobody uses is forfeited a week later and pays refunds."
    >
      <div className="space-y-5">
        {due.map(({ planId, title, fromWeek, weekCount, earned, unused }) => (
          <Card key={planId} as="section" aria-label={`To settle of ${title}`}>
            <Figures
              figures={[
                {
                  label: 'Earned, to be taken',
                  note: <SafeText>{title}</SafeText>,
                  value: money(earned),
                },
                {
                  label: 'Forfeited for refunds',
                  note: 'not used in time',
                  value: money(unused),
                },
              ]}
            />
            <Button
              className="mt-4"
              onClick={() =>
                start(settleWeeksFlow, {
                  planId,
                  fromWeek,
                  weekCount,
                  title,
                  merchantName: merchant.name,
                  currency,
                })
              }
            >
              Settle these weeks
            </Button>
          </Card>
        ))}
        {open.length > 0 && (
          <Table
            caption="Weeks with guests"
            rows={open.slice(0, shown)}
            rowKey={({ id }) => String(id)}
            columns={[
              {
                header: 'Week of',
                heads: true,
                cell: (one) => (
                  <>
                    {formatWeekStart(one.week, weekOffset)}
                    {one.week === week && <b>, now</b>}
                    <span className="block text-sm text-muted">
                      <SafeText>{one.plan.title}</SafeText>
                    </span>
                  </>
                ),
              },
              {
                header: 'Guests',
                align: 'right',
                cell: ({ twins, guestSeats }) => `${twins} of ${guestSeats}`,
              },
              { header: 'Parts out', align: 'right', cell: ({ parts }) => String(parts) },
              {
                header: 'Used',
                align: 'right',
                cell: ({ redemptions }) =>
                  String(redemptions.items.reduce((sum, { parts }) => sum + parts, 0)),
              },
              { header: 'Earned', align: 'right', cell: ({ earned }) => money(earned) },
              {
                header: 'To be taken',
                align: 'right',
                cell: ({ earned, paid }) => money(earned - paid),
              },
              {
                header: 'Forfeited if not used',
                align: 'right',
                cell: ({ pool, sweepableAt }) =>
                  pool > 0n ? (
                    <>
                      {money(pool)}
                      <span className="block text-sm text-muted">
                        {BigInt(now) >= sweepableAt ? 'now' : formatDateTime(sweepableAt)}
                      </span>
                    </>
                  ) : (
                    '–'
                  ),
              },
            ]}
          />
        )}
        {open.length > shown && (
          <Button look="secondary" onClick={() => setShown(shown * 3)}>
            Show more of {open.length}
          </Button>
        )}
      </div>
    </Section>
  )
}
