import { subscriptionAt } from '@homing/sdk/subscription/subscriptionAt'
import { Link } from 'react-router'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { Ticket } from '../../components/voucher/Ticket.tsx'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { hueOf } from '../../lib/hueOf.ts'
import { paths } from '../../lib/paths.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import type { WalletMembership } from './membershipsQuery.ts'

/** A membership that somebody has, as a ticket beside their vouchers. */
export function MembershipTicket({
  membership,
  now,
  onHide,
}: {
  membership: WalletMembership
  now: number
  /** where somebody else may have begun it, unasked */
  onHide?: (() => void) | undefined
}) {
  const { plan, merchant } = membership
  const { weekOffset } = merchant
  const state = subscriptionAt(plan, membership, calendarWeek(now, weekOffset))
  const { color } = readMetadata(merchant.metadataURI)
  const gone = state.status === 'ended'
  const statuses = {
    starting: <Status tone="waiting">Begins {formatWeekStart(state.firstWeek, weekOffset)}</Status>,
    coolingOff: <Status tone="good">Valid, cooling off</Status>,
    active: <Status tone="good">Valid</Status>,
    paused: (
      <Status tone="warning">
        Paused until {formatWeekEnd(membership.resumesAt - 1, weekOffset)}
      </Status>
    ),
    leaving: <Status tone="waiting">You have left</Status>,
    ended: <Status tone="plain">Ended</Status>,
  }

  return (
    <li className="group relative flex">
      <Ticket
        color={gone ? '#5d554b' : hueOf(merchant.id, color)}
        className="w-full transition group-hover:-translate-y-0.5"
        eyebrow={<SafeText>{merchant.name}</SafeText>}
        title={
          <h3>
            <Link to={paths.membership(membership.id)} className="after:absolute after:inset-0">
              <SafeText>{plan.title}</SafeText>
            </Link>
          </h3>
        }
        stub={
          <>
            <span className="text-sm">Week</span>
            <span className="font-display text-3xl leading-none font-semibold">
              {state.weeksBegun}
            </span>
            <span className="text-sm">of {plan.weekCount}</span>
          </>
        }
        footer={statuses[state.status]}
      >
        <p>
          {gone ? 'Ended' : 'Until'} {formatWeekEnd(state.endWeek - 1, weekOffset)}
        </p>
        {state.refundable > 0n && (
          <p className="text-muted">
            <Amount value={state.refundable} currency={merchant.currency} /> back if you leave
          </p>
        )}
        {onHide && (
          <button
            type="button"
            onClick={onHide}
            // Above the link that covers the ticket.
            className="relative z-10 mt-1 min-h-8 text-sm text-muted underline underline-offset-4"
          >
            Hide<span className="sr-only"> this membership</span>
          </button>
        )}
      </Ticket>
    </li>
  )
}
