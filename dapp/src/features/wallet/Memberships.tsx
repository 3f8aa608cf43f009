import { subscriptionAt } from '@homing/sdk/subscription/subscriptionAt'
import type { Address } from 'viem'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { MembershipTicket } from './MembershipTicket.tsx'
import { membershipsQuery, type WalletMembership } from './membershipsQuery.ts'

/** Memberships, those that run first. Nothing where there are none: the wallet itself says how to begin. */
export function Memberships({ account, now }: { account: Address; now: number }) {
  const { data, error, refetch } = useIndexQuery(membershipsQuery(account))
  if (error) {
    return (
      <ErrorState
        title="Your memberships could not be read"
        error={error}
        onRetry={() => void refetch()}
      />
    )
  }
  const all = data?.subscriptions.items ?? []
  if (all.length === 0) return null

  const hasEnded = (one: WalletMembership) =>
    subscriptionAt(one.plan, one, calendarWeek(now, one.merchant.weekOffset)).status === 'ended'
  const ended = all.filter(hasEnded)
  const tickets = (memberships: readonly WalletMembership[]) => (
    <ul className="grid items-stretch gap-5 lg:grid-cols-2">
      {memberships.map((membership) => (
        <MembershipTicket key={String(membership.id)} membership={membership} now={now} />
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
    </Section>
  )
}
