import { useState } from 'react'
import type { Address, Hex } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SelectField } from '../../components/ui/Field.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { TransactionLink } from '../../components/ui/TransactionLink.tsx'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { accountName } from './accountName.ts'
import { MovementsFile } from './MovementsFile.tsx'
import { movementsQuery } from './movementsQuery.ts'
import type { AuditedAccount } from './readAuditIndex.ts'
import { SignedAmount } from './SignedAmount.tsx'

const pageSize = 20

/** Every change of a merchant's accounts, newest first. */
export function Movements({
  merchantId,
  currency,
  accounts,
}: {
  merchantId: number
  currency: Address
  accounts: readonly AuditedAccount[]
}) {
  const [accountId, setAccountId] = useState<Hex>()
  // The cursors behind which the pages up to this one begin.
  const [cursors, setCursors] = useState<readonly string[]>([])
  const { data, error, refetch, isPlaceholderData } = useIndexQuery(
    movementsQuery(merchantId, accountId, pageSize, cursors.at(-1) ?? null),
    { keepPrevious: true },
  )
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonBlock />

  const { items, totalCount, pageInfo } = data.postings
  const first = cursors.length * pageSize
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <SelectField
          label="Account"
          className="min-w-48"
          value={accountId ?? ''}
          onChange={(event) => {
            setAccountId((event.target.value || undefined) as Hex | undefined)
            setCursors([])
          }}
        >
          <option value="">All accounts</option>
          {accounts.map(({ id, label }) => (
            <option key={id} value={id}>
              {accountName(label).name}
            </option>
          ))}
        </SelectField>
        <MovementsFile merchantId={merchantId} currency={currency} />
      </div>
      {items.length === 0 ? (
        <EmptyState title="Nothing has moved yet" />
      ) : (
        <EntryList
          label="Movements, newest first"
          entries={items.map(({ id, label, amount, blockNumber, timestamp, tx }) => ({
            id,
            title: accountName(label).name,
            note: (
              <>
                <span className="block">{formatDateTime(timestamp)}</span>
                block {String(blockNumber)}
              </>
            ),
            value: <SignedAmount value={amount} currency={currency} />,
            valueNote: <TransactionLink tx={tx} />,
          }))}
        />
      )}
      {totalCount > pageSize && (
        <nav aria-label="Pages of movements" className="mt-4 flex flex-wrap items-center gap-3">
          <Button
            look="secondary"
            size="small"
            disabled={cursors.length === 0 || isPlaceholderData}
            onClick={() => setCursors(cursors.slice(0, -1))}
          >
            Newer
          </Button>
          <span role="status" className="text-sm text-muted">
            {first + 1} to {first + items.length} of {totalCount}
          </span>
          <Button
            look="secondary"
            size="small"
            disabled={next === null || isPlaceholderData}
            onClick={() => next !== null && setCursors([...cursors, next])}
          >
            Older
          </Button>
        </nav>
      )}
    </>
  )
}
