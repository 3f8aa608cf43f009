import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { TransactionLink } from '../../components/ui/TransactionLink.tsx'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import type { PatronPool } from './patronPoolQuery.ts'

const words: Readonly<Record<string, string>> = {
  staked: 'Staked',
  unstaked: 'Taken out',
  collected: 'Collected',
  restaked: 'Put back to work',
  income: 'Income taken',
  promoted: 'Set aside for my link',
  demoted: 'Taken back from my link',
}

/** What a patron did with its stake, newest first. */
export function StakeHistory({
  movements: { items, totalCount },
  currency,
}: {
  movements: PatronPool['stakeMovements']
  currency: Address
}) {
  if (items.length === 0) return <EmptyState title="Nothing yet" />
  return (
    <>
      <EntryList
        label="What I did with my stake"
        entries={items.map(({ id, kind, amount, timestamp, tx }) => ({
          id,
          title: words[kind] ?? kind,
          note: formatDateTime(timestamp),
          value: <Amount value={amount < 0n ? -amount : amount} currency={currency} />,
          valueNote: <TransactionLink tx={tx} />,
        }))}
      />
      {totalCount > items.length && (
        <p className="mt-2 text-sm text-muted">
          The newest {items.length} of {totalCount}.
        </p>
      )}
    </>
  )
}
