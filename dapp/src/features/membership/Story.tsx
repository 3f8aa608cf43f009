import { Link } from 'react-router'
import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Timeline, type TimelineEntry } from '../../components/ui/Timeline.tsx'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { paths } from '../../lib/paths.ts'
import type { Membership, MembershipEvent } from './membershipQuery.ts'

/** What happened with a membership, the last first. */
export function Story({
  events,
  payer,
  merchant,
}: {
  events: readonly MembershipEvent[]
  payer: AddressType
  merchant: Membership['merchant']
}) {
  const { currency, weekOffset } = merchant
  const wordsOf = (event: MembershipEvent): Pick<TimelineEntry, 'title' | 'text' | 'tone'> => {
    const from = formatWeekStart(event.fromWeek, weekOffset)
    const amount = event.amount !== null && (
      <Amount value={event.amount} currency={currency} style="exact" />
    )
    switch (event.kind) {
      case 'bought':
        return {
          title: 'Bought',
          tone: 'good',
          text: (
            <>
              for {amount} by <Address value={payer} brief />; week 1 from {from} on
            </>
          ),
        }
      case 'paused':
        return {
          title: 'Paused',
          tone: 'warning',
          text: (
            <>
              from {from} on, at the latest until{' '}
              {formatWeekEnd((event.untilWeek ?? event.fromWeek) - 1, weekOffset)}
            </>
          ),
        }
      case 'resumed':
        return { title: 'Resumed', tone: 'good', text: `from ${from} on` }
      case 'refunded':
        return {
          title: 'Left',
          tone: 'waiting',
          text: (
            <>
              {amount} paid back
              {event.fromCover !== null && event.fromCover > 0n && (
                <>
                  , <Amount value={event.fromCover} currency={currency} style="exact" /> of it by
                  patrons
                </>
              )}
            </>
          ),
        }
      default:
        return { title: event.kind }
    }
  }

  return (
    <Timeline
      entries={events.map((event) => {
        const { text, ...words } = wordsOf(event)
        return {
          id: event.id,
          when: formatDateTime(event.timestamp),
          ...words,
          text: (
            <span className="flex flex-wrap items-center gap-x-3">
              <span>{text}</span>
              <Link to={paths.movement(event.tx)} className="underline underline-offset-4">
                where each cent went
              </Link>
            </span>
          ),
        }
      })}
    />
  )
}
