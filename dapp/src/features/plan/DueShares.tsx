import { secondsPerWeek } from '@homing/sdk/clock/secondsPerWeek'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Address as AddressType, isAddressEqual } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { formatDate } from '../../lib/formatDate.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { activateDueFlow } from './activateDueFlow.tsx'
import { readDueShares } from './readDueShares.ts'

/** Shares whose date is past: anyone may begin them for who has them. Nothing where there are none. */
export function DueShares({
  planId,
  currency,
  now,
}: {
  planId: number
  currency: AddressType
  now: number
}) {
  const { start } = useTransaction()
  // Asked for a whole week, so that a tick of the clock asks nothing anew.
  const until = now - (now % Number(secondsPerWeek)) + Number(secondsPerWeek)
  const { indexerUrl, contracts } = useConfig()
  const [shown, setShown] = useState(10)
  const { data, error, refetch } = useQuery({
    queryKey: ['index', 'dueShares', planId, until],
    queryFn: ({ signal }) => readDueShares(indexerUrl, planId, until, signal),
    placeholderData: keepPreviousData,
  })
  if (error) {
    return (
      <ErrorState
        title="The shares that are due could not be read"
        error={error}
        onRetry={() => void refetch()}
      />
    )
  }
  // What lies on the market is begun there, for whoever offered it.
  const due = (data ?? []).filter(
    ({ dueAt, holder }) => dueAt <= BigInt(now) && !isAddressEqual(holder, contracts.WeekMarket),
  )
  const entries = due.slice(0, shown).map(({ id, place, dueAt, holder, quantity }) => ({
    id: `${id}-${holder}`,
    title: (
      <>
        Share {place + 1} of <Address value={holder} brief />
        {quantity > 1 && <> × {quantity}</>}
      </>
    ),
    note: `due since ${formatDate(dueAt)}`,
    value: (
      <Button
        look="secondary"
        size="small"
        onClick={() => start(activateDueFlow, { shareId: id, holder, currency })}
      >
        Begin it
      </Button>
    ),
  }))
  if (entries.length === 0) return null

  return (
    <section aria-labelledby="due">
      <h2 id="due" className="text-2xl font-semibold">
        Shares that are due
      </h2>
      <p className="mt-1 mb-4 text-muted">
        Anyone may begin them for who has them, and gets a small part of what would be the place’s.
      </p>
      <EntryList label="Shares that are due" entries={entries} />
      {due.length > shown && (
        <Button look="secondary" className="mt-3" onClick={() => setShown(shown + 50)}>
          Show more of {due.length}
        </Button>
      )}
    </section>
  )
}
