import { subscriptionAt } from '@homing/sdk/subscription/subscriptionAt'
import { useState } from 'react'
import { Link } from 'react-router'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { Status, type Tone } from '../../components/ui/Status.tsx'
import { Table } from '../../components/ui/Table.tsx'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import type { MerchantPlan } from '../../lib/MerchantPlan.ts'
import { paths } from '../../lib/paths.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { membersQuery } from './membersQuery.ts'

const step = 8

const words: Record<ReturnType<typeof subscriptionAt>['status'], { tone: Tone; label: string }> = {
  starting: { tone: 'waiting', label: 'Starting' },
  coolingOff: { tone: 'waiting', label: 'Cooling off' },
  active: { tone: 'good', label: 'Active' },
  paused: { tone: 'warning', label: 'Paused' },
  leaving: { tone: 'warning', label: 'Leaving' },
  ended: { tone: 'plain', label: 'Ended' },
}

/** Who the members are and how far they have come, the newest first. */
export function Members({
  merchant,
  plans,
  week,
}: {
  merchant: DeskMerchant
  plans: readonly MerchantPlan[]
  week: number
}) {
  const { currency, weekOffset } = merchant
  const [shown, setShown] = useState(step)
  const { data, error, refetch } = useIndexQuery(membersQuery(merchant.id, shown), {
    keepPrevious: true,
  })
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonBlock lines={4} />

  const { items, totalCount } = data.subscriptions
  const rows = items.flatMap((member) => {
    const plan = plans.find(({ id }) => id === member.planId)
    return plan ? [{ member, plan, state: subscriptionAt(plan.terms, member, week) }] : []
  })
  return (
    <div className="space-y-4">
      <Table
        caption="Members, newest first"
        rows={rows}
        rowKey={({ member }) => String(member.id)}
        columns={[
          {
            header: 'Member',
            heads: true,
            cell: ({ member }) => <Address value={member.subscriber} copy={false} />,
          },
          {
            header: 'Plan',
            cell: ({ member, plan }) => (
              <Link to={paths.membership(member.id)} className="underline underline-offset-4">
                <SafeText>{plan.title}</SafeText>
              </Link>
            ),
          },
          {
            header: 'State',
            cell: ({ state, member }) => (
              <>
                <Status tone={words[state.status].tone}>{words[state.status].label}</Status>
                {state.status === 'active' && member.pausedFrom > week && (
                  <span className="block text-sm text-muted">pauses on Monday</span>
                )}
                {state.status === 'paused' && (
                  <span className="block text-sm text-muted">
                    until {formatWeekEnd(member.resumesAt - 1, weekOffset)}
                  </span>
                )}
                {state.status === 'starting' && (
                  <span className="block text-sm text-muted">
                    on {formatWeekStart(state.firstWeek, weekOffset)}
                  </span>
                )}
              </>
            ),
          },
          {
            header: 'Weeks begun',
            align: 'right',
            cell: ({ state, plan }) => `${state.weeksBegun} of ${plan.terms.weekCount}`,
          },
          {
            header: 'Ends',
            align: 'right',
            cell: ({ state }) => formatWeekEnd(state.endWeek - 1, weekOffset),
          },
          {
            header: 'Back if it leaves now',
            align: 'right',
            cell: ({ state }) =>
              state.refundable > 0n ? (
                <Amount value={state.refundable} currency={currency} />
              ) : (
                'nothing'
              ),
          },
        ]}
      />
      {totalCount > items.length && (
        <Button look="secondary" onClick={() => setShown(Math.min(shown * 3, 1_000))}>
          Show more of {totalCount}
        </Button>
      )}
    </div>
  )
}
