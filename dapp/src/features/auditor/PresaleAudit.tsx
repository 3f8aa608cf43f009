import { Link } from 'react-router'
import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { TransactionLink } from '../../components/ui/TransactionLink.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { paths } from '../../lib/paths.ts'
import { ChainMark } from './ChainMark.tsx'
import { presaleLines } from './presaleLines.ts'
import { shareEventSentence } from './shareEventSentence.ts'
import { usePresaleAudit } from './usePresaleAudit.ts'

/** Of a queue, this many are listed. */
const shownEntries = 20

/** Money of shares that haven’t begun, beside the shares that are out. */
export function PresaleAudit({
  merchantId,
  currency,
}: {
  merchantId: number
  currency: AddressType
}) {
  const { data, error, refetch, isPlaceholderData } = usePresaleAudit(merchantId, currency)
  if (error && (!data || isPlaceholderData)) {
    return (
      <ErrorState
        title="The shares could not be compared"
        error={error}
        onRetry={() => void refetch()}
      />
    )
  }
  if (!data || isPlaceholderData) return <SkeletonBlock lines={4} />

  const { index, chain } = data
  const { presale, shares, queue, events } = index
  if (shares.length === 0 && presale === 0n) {
    return (
      <EmptyState title="No shares were sold">
        Nobody has paid this place for years ahead.
      </EmptyState>
    )
  }
  const exact = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
  const lines = presaleLines(index)
  const needed = lines.reduce((sum, { amount }) => sum + amount, 0n)

  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card>
        <h3 className="text-lg font-semibold">Shares that are out</h3>
        <Figures
          className="mt-1"
          figures={[
            ...lines.map(({ planId, title, price, held, waiting, amount }) => ({
              label: (
                <Link to={paths.plan(planId)} className="underline underline-offset-4">
                  <SafeText>{title}</SafeText>
                </Link>
              ),
              note: (
                <>
                  {formatCount(held, 'share')}
                  {waiting > 0 && <> and {waiting.toLocaleString()} in the queue</>} ×{' '}
                  {exact(price)}
                </>
              ),
              value: exact(amount),
            })),
            { label: 'There must be', value: exact(needed), total: true },
            {
              label: 'In the presale pool',
              value: (
                <>
                  <span className="block font-semibold">{exact(presale)}</span>
                  <ChainMark index={presale} chain={chain} currency={currency} />
                </>
              ),
            },
          ]}
        />
        {presale === needed ? (
          <Notice tone="good" className="mt-3" title="All of it is there">
            Nothing but a share that begins or is paid back takes from it.
          </Notice>
        ) : (
          <Notice tone="bad" className="mt-3" title="The pool and the shares differ" alert>
            By {exact(presale - needed)}.
          </Notice>
        )}
      </Card>
      <div className="min-w-0 space-y-4">
        {events.length > 0 && (
          <EntryList
            label="What moved the presale pool"
            entries={events.map(({ id, kind, holder, amount, timestamp, tx }) => ({
              id,
              title: shareEventSentence(kind),
              note: (
                <>
                  {formatDateTime(timestamp)}, <Address value={holder} brief />
                </>
              ),
              value: (
                <>
                  {kind === 'bought' ? '' : '−'}
                  <Amount value={amount} currency={currency} />
                </>
              ),
              valueNote: <TransactionLink tx={tx} />,
            }))}
          />
        )}
        {queue.length > 0 && (
          <div>
            <h3 className="mb-2 text-lg font-semibold">The queue</h3>
            <EntryList
              label="The queue"
              entries={queue
                .slice(0, shownEntries)
                .map(({ planId, number, receiver, queuedAt }, place) => ({
                  id: `${planId}-${number}`,
                  title: <Address value={receiver} copy={false} />,
                  note: `since ${formatDateTime(queuedAt)}`,
                  value: `${place + 1}`,
                  valueNote: `plan ${planId}`,
                }))}
            />
            {queue.length > shownEntries && (
              <p className="mt-2 text-sm text-muted">
                and {(queue.length - shownEntries).toLocaleString()} more
              </p>
            )}
          </div>
        )}
      </div>
    </div>
  )
}
