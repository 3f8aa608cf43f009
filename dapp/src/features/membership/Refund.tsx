import { refundIn } from '@homing/sdk/schedule/refundIn'
import { secondThird } from '@homing/sdk/schedule/secondThird'
import type { SubscriptionState } from '@homing/sdk/subscription/subscriptionAt'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import type { MembershipFacts } from './readMembership.ts'

/** What leaving would pay, this week and next. */
export function Refund({
  state,
  next,
  terms,
  currency,
  week,
  weekOffset,
}: {
  state: SubscriptionState
  next: SubscriptionState
  terms: MembershipFacts['plan']['terms']
  currency: Address
  week: number
  weekOffset: number
}) {
  if (state.status === 'ended' || state.status === 'leaving') return null

  const from = secondThird(terms.weekCount) + 1
  const early = state.weeksBegun < from
  return (
    <Card as="section" aria-labelledby="refund">
      <h2 id="refund" className="text-2xl font-semibold">
        What you would get back
      </h2>
      <Figures
        className="mt-2"
        figures={[
          {
            label: 'If you leave now',
            note: `for ${formatCount(terms.weekCount - state.weeksBegun, 'week')} to come`,
            value: (
              <Amount
                value={state.refundable}
                currency={currency}
                className="font-display text-3xl font-semibold"
              />
            ),
          },
          {
            label: 'Next week',
            note: `from ${formatWeekStart(week + 1, weekOffset)} on`,
            value: (
              <Amount
                value={next.refundable}
                currency={currency}
                className="text-lg font-semibold"
              />
            ),
          },
          ...(early && next.refundable === 0n
            ? [
                {
                  label: `In week ${from}`,
                  note: `from ${formatWeekStart(state.firstWeek + from - 1, weekOffset)} on`,
                  value: <Amount value={refundIn(terms, from, state.price)} currency={currency} />,
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}
