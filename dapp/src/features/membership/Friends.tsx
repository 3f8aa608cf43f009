import type { SubscriptionState } from '@homing/sdk/subscription/subscriptionAt'
import { Link } from 'react-router'
import { isAddressEqual } from 'viem'
import { useConnection } from 'wagmi'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { Card } from '../../components/ui/Card.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import { KeepPostcard } from '../../tx/KeepPostcard.tsx'
import type { Membership } from './membershipQuery.ts'
import type { MembershipFacts } from './readMembership.ts'

/** Weeks for friends, where the plan has seats for them, and this week's postcard. */
export function Friends({
  membership,
  facts: { subscription, plan },
  state,
}: {
  membership: Membership
  facts: MembershipFacts
  state: SubscriptionState
}) {
  const { address } = useConnection()
  const { partsPerWeek, guestSeats } = plan.terms
  const isOver = state.status === 'ended'
  const isMine = address !== undefined && isAddressEqual(address, subscription.subscriber)
  const hasGuests = partsPerWeek > 0 && guestSeats > 0 && state.status !== 'leaving'
  if (isOver || (!hasGuests && !isMine)) return null

  return (
    <div className="space-y-4">
      {hasGuests && (
        <Card as="section" aria-labelledby="friends">
          <h2 id="friends" className="text-2xl font-semibold">
            Take a friend along
          </h2>
          <p className="mt-1 text-[0.95rem] text-muted">
            Buy weeks for a friend at the price that each has for you, the later the cheaper
            {partsPerWeek > 1 && `, each in ${partsPerWeek} parts`}. The place has{' '}
            {formatCount(guestSeats, 'guest seat')} a week.
          </p>
          <Link
            to={paths.twins(membership.id)}
            className={buttonClasses({ look: 'secondary', className: 'mt-4' })}
          >
            Pick weeks
          </Link>
        </Card>
      )}
      {isMine && (
        <KeepPostcard
          account={address}
          params={{
            subscriptionId: membership.id,
            title: membership.plan.title,
            merchantName: membership.merchant.name,
          }}
        />
      )}
    </div>
  )
}
