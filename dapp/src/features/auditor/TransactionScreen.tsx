import { useParams } from 'react-router'
import { isHash } from 'viem'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { paths } from '../../lib/paths.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { FindTransaction } from './FindTransaction.tsx'
import { readTransaction } from './readTransaction.ts'
import { TransactionParts } from './TransactionParts.tsx'

/** One transaction taken apart: who called what, what was written, and whether the money adds up. From the chain alone. */
export function TransactionScreen() {
  const { hash = '' } = useParams()
  const known = isHash(hash) ? hash : undefined
  const { data, error, refetch } = useChainQuery(known && ['transaction', known], (reader) =>
    readTransaction(reader, known as `0x${string}`),
  )
  return (
    <Page title="Transaction" back={{ to: paths.auditor, label: 'The whole vault' }}>
      {!known ? (
        <NotFound title="This is no transaction’s hash">
          A hash is 0x and 64 letters and digits. Look for a missing or mistyped one.
        </NotFound>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <SkeletonBlock lines={8} />
      ) : data === null ? (
        <NotFound title="This chain has no such transaction">
          It may belong to another chain, or it never got into a block.
        </NotFound>
      ) : (
        <TransactionParts facts={data} />
      )}
    </Page>
  )
}

function NotFound({ title, children }: { title: string; children: string }) {
  return (
    <div className="space-y-6">
      <EmptyState title={title}>{children}</EmptyState>
      <FindTransaction />
    </div>
  )
}
