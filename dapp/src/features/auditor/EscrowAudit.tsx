import { endOfPlans } from '@homing/sdk/escrow/endOfPlans'
import { projectEscrow } from '@homing/sdk/escrow/projectEscrow'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { ChainMark } from './ChainMark.tsx'
import { EscrowWeeks } from './EscrowWeeks.tsx'
import { Gate } from './Gate.tsx'
import { reserveOf, useEscrowAudit } from './useEscrowAudit.ts'

/** What members prepaid: whether a refund could come short, and how that went and goes on. */
export function EscrowAudit({
  merchantId,
  currency,
  weekOffset,
}: {
  merchantId: number
  currency: Address
  weekOffset: number
}) {
  const { data, error, refetch, isPlaceholderData } = useEscrowAudit(merchantId, weekOffset)
  if (error && (!data || isPlaceholderData)) {
    return (
      <ErrorState
        title="The prepaid weeks could not be compared"
        error={error}
        onRetry={() => void refetch()}
      />
    )
  }
  if (!data || isPlaceholderData) return <SkeletonBlock lines={6} />

  const { index, chain } = data
  const { prepaid, plans } = index
  const { week, now, settled } = chain
  if (plans.every(({ sold }) => sold === 0)) {
    return (
      <EmptyState title="Nobody has prepaid anything">
        {plans.length > 0
          ? 'There are plans on offer, and no member yet.'
          : 'This place sells no memberships.'}
      </EmptyState>
    )
  }

  const exact = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
  const beside = (value: bigint, said: bigint | undefined) => (
    <>
      <span className="block font-semibold">{exact(value)}</span>
      {said !== undefined && <ChainMark index={said} chain={value} currency={currency} />}
    </>
  )
  const ahead = projectEscrow(
    { ...now, coverRoom: 0n },
    plans,
    week,
    Math.max(endOfPlans(plans) - week, 0) + 1,
  )
  return (
    <div className="space-y-4">
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Gate escrow={now} own={reserveOf(plans, week)} currency={currency} />
        <Card>
          <h3 className="text-lg font-semibold">As last written down</h3>
          <Figures
            className="mt-1"
            figures={[
              { label: 'Allowance', value: beside(settled.allowance, prepaid?.allowance) },
              { label: 'Top-up', value: beside(settled.topUp, prepaid?.topUp) },
              {
                label: 'Transaction',
                note: 'for keepers, the rest the merchant’s in each last week',
                value: beside(settled.transaction, prepaid?.transaction),
              },
              {
                label: 'Cooling-off',
                note: 'counts on neither side',
                value: beside(settled.coolingOff, prepaid?.coolingOff),
              },
              {
                label: 'Cover in use',
                note: 'locked stake of patrons',
                value: beside(settled.cover, prepaid?.cover),
              },
              {
                label: 'Held back for refunds',
                value: beside(settled.reserve, prepaid?.reserve),
              },
              {
                label: settled.due < 0n ? 'Overpaid to the merchant' : 'Due to the merchant',
                value: beside(settled.due, prepaid?.due),
              },
              {
                label: 'Debt of the merchant to its patrons',
                value: beside(settled.debt, prepaid?.debt),
              },
              {
                label: 'Forfeits',
                note: 'weeks of guests that nobody used: they pay refunds before patrons do',
                value: beside(settled.forfeits, prepaid?.forfeits),
              },
              {
                label: 'Debt of the merchant to the forfeits',
                note: 'what they paid of refunds for it',
                value: beside(settled.owedToForfeits, prepaid?.owedToForfeits),
              },
              {
                label: 'Payable now',
                note: 'what the clock decided since is counted',
                value: exact(now.payable_),
              },
              ...(prepaid
                ? [
                    { label: 'Paid out to the merchant so far', value: exact(prepaid.paidOut) },
                    {
                      label: 'To patrons so far',
                      note: <>and {exact(prepaid.repaid)} of debt, by instalments and sales</>,
                      value: exact(prepaid.toPatrons),
                    },
                    {
                      label: 'Refunded to members so far',
                      note: <>{exact(prepaid.fromCover)} of it paid by patrons’ stake</>,
                      value: exact(prepaid.refunded),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      </div>
      <EscrowWeeks
        past={index.weeks.filter((row) => row.week < week)}
        ahead={ahead}
        now={{
          week,
          pools: now.allowance + now.topUp,
          cover: now.cover,
          reserve: now.reserve,
        }}
        currency={currency}
        weekOffset={weekOffset}
      />
    </div>
  )
}
