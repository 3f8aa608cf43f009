import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { type Address as AddressType, isAddressEqual } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { Status } from '../../components/ui/Status.tsx'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { formatDate } from '../../lib/formatDate.ts'
import { formatMonday } from '../../lib/formatMonday.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { paths } from '../../lib/paths.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { activateShareFlow } from './activateShareFlow.tsx'
import { GiveSharesDialog } from './GiveSharesDialog.tsx'
import { leaveQueueFlow } from './leaveQueueFlow.tsx'
import { NameDialog } from './NameDialog.tsx'
import { nominateFlow } from './nominateFlow.tsx'
import { QueueWait } from './QueueWait.tsx'
import type { ShareLine } from './shareGroups.ts'
import { shareParamsOf } from './shareParamsOf.ts'
import { takeBackSharesFlow } from './takeBackSharesFlow.tsx'
import type { HeldShare, QueuedShare } from './WalletShare.ts'

/** One year of a bundle: when it is due, how it stands, and what may be done with it. */
export function ShareRow({
  line,
  account,
  now,
}: {
  line: ShareLine
  account: AddressType
  now: number
}) {
  switch (line.state) {
    case 'begun': {
      const { begun, share } = line
      const isMine = isAddressEqual(begun.receiver, account)
      return (
        <Row place={share.place} when={`begun ${formatDate(begun.timestamp)}`} dot="bg-neck">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Status tone="good">Begun</Status>
            <Link
              to={paths.membership(begun.subscriptionId)}
              className="underline underline-offset-4"
            >
              {isMine ? 'My card' : 'Their card'}
            </Link>
            {!isMine && (
              <span className="text-muted">
                for <Address value={begun.receiver} brief />
              </span>
            )}
          </p>
        </Row>
      )
    }
    case 'queued':
      return <QueuedRow queued={line.queued} now={now} />
    case 'held':
      return <HeldRow held={line.held} account={account} now={now} />
  }
}

function QueuedRow({ queued, now }: { queued: QueuedShare; now: number }) {
  const { start } = useTransaction()
  const { share, number, ahead, week } = queued
  const { plan } = share
  const { weekOffset } = plan.merchant
  const fromWeek = week + plan.queueWeeks + 1
  const mayGoBack = plan.closed || calendarWeek(now, weekOffset) >= fromWeek
  const params = { ...shareParamsOf(share), number }
  return (
    <Row place={share.place} when="waits for a seat" dot="bg-slate">
      <Status tone="waiting">Place {ahead + 1} in the queue</Status>
      <p className="mt-1 text-[0.95rem] text-muted">
        <QueueWait share={share} place={ahead + 1} now={now} />{' '}
        {!mayGoBack &&
          `From ${formatWeekStart(fromWeek, weekOffset)} on you may take its money back.`}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {mayGoBack && (
          <Button
            look="secondary"
            size="small"
            onClick={() =>
              start(takeBackSharesFlow, {
                ...shareParamsOf(share),
                from: { kind: 'queue', number },
              })
            }
          >
            Take the money back
          </Button>
        )}
        <Button look="secondary" size="small" onClick={() => start(leaveQueueFlow, params)}>
          Leave the queue
        </Button>
      </div>
    </Row>
  )
}

function HeldRow({ held, account, now }: { held: HeldShare; account: AddressType; now: number }) {
  const { start } = useTransaction()
  const [open, setOpen] = useState<'give' | 'name'>()
  const { plan, place, dueAt, quantity, nominee, accepted } = held
  const params = shareParamsOf(held)
  const isDue = dueAt <= BigInt(now)
  const due = formatMonday(dueAt, plan.merchant.weekOffset)
  const begin = (receiver: AddressType) => start(activateShareFlow, { ...params, receiver })

  return (
    <Row
      place={place}
      when={isDue ? `due since ${due}` : `at the latest from ${due}`}
      dot={isDue ? 'bg-amber' : 'bg-strong-line'}
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {isDue && !plan.closed ? (
          <Status tone="warning">Due: anyone may begin it</Status>
        ) : (
          <Status tone="plain">{quantity > 1 ? `Mine, ${quantity} of them` : 'Mine'}</Status>
        )}
        {nominee && (
          <span className="text-muted">
            for <Address value={nominee} brief />,{' '}
            {accepted ? 'who has accepted' : 'who hasn’t accepted yet'}
          </span>
        )}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {plan.closed && (
          <Button
            size="small"
            onClick={() =>
              start(takeBackSharesFlow, { ...params, from: { kind: 'closed', quantity } })
            }
          >
            Take the money back
          </Button>
        )}
        {nominee && accepted && (
          <Button look="secondary" size="small" onClick={() => begin(nominee)}>
            Begin for them
          </Button>
        )}
        <Button look="secondary" size="small" onClick={() => begin(account)}>
          {nominee ? 'Begin for me' : 'Begin'}
        </Button>
        {nominee ? (
          <Button
            look="quiet"
            size="small"
            onClick={() => start(nominateFlow, { ...params, quantity })}
          >
            Take the name back
          </Button>
        ) : (
          <Button look="quiet" size="small" onClick={() => setOpen('name')}>
            Name someone
          </Button>
        )}
        <Button look="quiet" size="small" onClick={() => setOpen('give')}>
          Give
        </Button>
        {!isDue && !plan.closed && (
          <Link
            to={paths.sell('share', held.id)}
            className={buttonClasses({ look: 'quiet', size: 'small' })}
          >
            Sell it
          </Link>
        )}
      </div>
      {open === 'give' && (
        <GiveSharesDialog
          title={plan.title}
          shares={[held]}
          account={account}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'name' && (
        <NameDialog share={held} account={account} onClose={() => setOpen(undefined)} />
      )}
    </Row>
  )
}

function Row({
  place,
  when,
  dot,
  children,
}: {
  place: number
  when: string
  dot: string
  children: ReactNode
}) {
  return (
    <li className="relative">
      <span
        aria-hidden="true"
        className={`absolute top-1.5 -left-[1.69rem] size-3 rounded-full ring-4 ring-card ${dot}`}
      />
      <p>
        <b>Share {place + 1}</b> <span className="text-sm text-muted">{when}</span>
      </p>
      <div className="mt-1">{children}</div>
    </li>
  )
}
