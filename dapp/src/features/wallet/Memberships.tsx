import { subscriptionAt } from '@homing/sdk/subscription/subscriptionAt'
import type { Address } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { MembershipTicket } from './MembershipTicket.tsx'
import { membershipsQuery, type WalletMembership } from './membershipsQuery.ts'
import { useHidden } from './useHidden.ts'

/** Memberships, those that run first. Nothing where there are none: the wallet itself says how to begin. */
export function Memberships({ account, now }: { account: Address; now: number }) {
  const { data, error, refetch } = useIndexQuery(membershipsQuery(account))
  const { isHidden, set } = useHidden(account)
  if (error) {
    return (
      <ErrorState
        title="Your memberships could not be read"
        error={error}
        onRetry={() => void refetch()}
      />
    )
  }
  const every = data?.subscriptions.items ?? []
  if (every.length === 0) return null

  const keyOf = ({ id }: WalletMembership) => `membership-${id}`
  const all = every.filter((one) => !isHidden(keyOf(one)))
  const hidden = every.filter((one) => isHidden(keyOf(one)))

  const hasEnded = (one: WalletMembership) =>
    subscriptionAt(one.plan, one, calendarWeek(now, one.merchant.weekOffset)).status === 'ended'
  const ended = all.filter(hasEnded)
  const tickets = (memberships: readonly WalletMembership[]) => (
    <ul className="grid items-stretch gap-5 lg:grid-cols-2">
      {memberships.map((membership) => (
        <MembershipTicket
          key={String(membership.id)}
          membership={membership}
          now={now}
          onHide={membership.shareId === null ? undefined : () => set(keyOf(membership), true)}
        />
      ))}
    </ul>
  )
  return (
    <Section title="Memberships" className="mb-10">
      {tickets(all.filter((one) => !hasEnded(one)))}
      {ended.length > 0 && (
        <details className="mt-4">
          <summary className="min-h-8 cursor-pointer text-muted">
            {formatCount(ended.length, 'membership')} that ended
          </summary>
          <div className="mt-3">{tickets(ended)}</div>
        </details>
      )}
      {hidden.length > 0 && (
        <details className="mt-4">
          <summary className="min-h-8 cursor-pointer text-muted">
            {formatCount(hidden.length, 'membership')} hidden on this device
          </summary>
          <p className="text-sm text-muted">
            Somebody’s shares that began for you. Hiding accepts and refuses nothing.
          </p>
          <ul className="mt-2 space-y-2">
            {hidden.map((one) => (
              <li key={String(one.id)} className="flex items-center justify-between gap-4">
                <SafeText>{one.plan.title}</SafeText>
                <Button look="secondary" size="small" onClick={() => set(keyOf(one), false)}>
                  Show again
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}
