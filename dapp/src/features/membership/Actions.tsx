import type { SubscriptionState } from '@homing/sdk/subscription/subscriptionAt'
import { type ReactNode, useId } from 'react'
import { isAddressEqual } from 'viem'
import { useConnection } from 'wagmi'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import type { ButtonLook } from '../../components/ui/buttonClasses.ts'
import { Card } from '../../components/ui/Card.tsx'
import { NeedsWallet } from '../../components/wallet/NeedsWallet.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { leaveFlow } from './leaveFlow.tsx'
import type { Membership } from './membershipQuery.ts'
import { pauseFlow } from './pauseFlow.tsx'
import type { MembershipFacts } from './readMembership.ts'
import { resumeFlow } from './resumeFlow.tsx'
import { whyNotLeave } from './whyNotLeave.ts'
import { whyNotPause } from './whyNotPause.ts'
import { whyNotResume } from './whyNotResume.ts'

/** What its owner can do now; what can’t be done says from when on it can, before anybody tries. */
export function Actions({
  membership,
  facts: { subscription, plan },
  state,
  week,
}: {
  membership: Membership
  facts: MembershipFacts
  state: SubscriptionState
  week: number
}) {
  const connection = useConnection()
  const { start } = useTransaction()
  const { merchant } = membership
  const { weekOffset } = merchant
  if (state.status === 'ended' || state.status === 'leaving') return null

  const { address } = connection
  if (address && !isAddressEqual(address, subscription.subscriber)) {
    return (
      <Card as="section" aria-label="Pause or leave">
        <p>
          It belongs to <Address value={subscription.subscriber} brief />. Only they can pause it or
          leave.
        </p>
      </Card>
    )
  }

  const params = {
    id: membership.id,
    merchantId: merchant.id,
    merchantName: merchant.name,
    currency: plan.currency,
    title: plan.title,
    weekOffset,
  }
  const pausedFrom = Number(subscription.pausedFrom)
  const noPause = whyNotPause(plan.terms, state, { pausedFrom, week, weekOffset })
  const noResume = whyNotResume(state)
  const noLeave = whyNotLeave(plan.terms, state, weekOffset)
  const paused = state.status === 'paused' || pausedFrom > week
  const plans = merchant.plans.items.filter(({ sold }) => sold > 0).map(({ id }) => id)

  return (
    <Card as="section" aria-labelledby="actions">
      <h2 id="actions" className="mb-3 text-2xl font-semibold">
        Pause or leave
      </h2>
      <NeedsWallet title="Is it yours?" text="Connect your wallet to pause it or to leave.">
        {() => (
          <ul className="divide-y divide-line">
            {!paused && (
              <Action
                label="Pause it"
                look="secondary"
                whyNot={noPause}
                onStart={() => start(pauseFlow, params)}
              >
                From {formatWeekStart(week + 1, weekOffset)} on, for up to{' '}
                {formatCount(state.pauseWeeksLeft, 'week')}.
              </Action>
            )}
            {paused && (
              <Action
                label={state.status === 'paused' ? 'Resume it' : 'Take the pause back'}
                look="secondary"
                whyNot={noResume}
                onStart={() => start(resumeFlow, params)}
              >
                From {formatWeekStart(week + 1, weekOffset)} on; by itself on{' '}
                {formatWeekStart(Number(subscription.resumesAt), weekOffset)}.
              </Action>
            )}
            <Action
              label="Leave"
              look="danger"
              whyNot={noLeave}
              onStart={() => start(leaveFlow, { ...params, plans })}
            >
              <Amount value={state.refundable} currency={plan.currency} /> comes back at once. It
              can’t be undone.
            </Action>
          </ul>
        )}
      </NeedsWallet>
    </Card>
  )
}

function Action({
  label,
  look,
  whyNot,
  onStart,
  children,
}: {
  label: string
  look: ButtonLook
  whyNot: string | undefined
  onStart(): void
  children: ReactNode
}) {
  const words = useId()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <p id={words} className="min-w-48 flex-1 text-[0.95rem] text-muted">
        {whyNot ?? children}
      </p>
      <Button
        look={look}
        disabled={whyNot !== undefined}
        aria-describedby={words}
        onClick={onStart}
        className="min-w-32"
      >
        {label}
      </Button>
    </li>
  )
}
