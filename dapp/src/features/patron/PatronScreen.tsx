import type { Address } from 'viem'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { SkeletonCards } from '../../components/ui/Skeleton.tsx'
import { NeedsWallet } from '../../components/wallet/NeedsWallet.tsx'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { myPoolsQuery } from './myPoolsQuery.ts'
import { PatronTotals } from './PatronTotals.tsx'
import { PlacesToStandBehind } from './PlacesToStandBehind.tsx'
import { PoolCard } from './PoolCard.tsx'
import { usePositions } from './usePositions.ts'

/** The patron's desk: the places that I stand behind, and those that look for somebody. */
export function PatronScreen() {
  return (
    <Page
      title="Patron"
      lead="Stand behind a place you love: you earn a cut of what it sells, and you carry the promise with it."
    >
      <NeedsWallet
        title="See what you stand behind"
        text="Your stake, what is locked of it, your income and your links."
      >
        {(account) => <Desk account={account} />}
      </NeedsWallet>
    </Page>
  )
}

function Desk({ account }: { account: Address }) {
  const index = useIndexQuery(myPoolsQuery(account))
  const pools = index.data?.positions.items
  const chain = usePositions(
    pools?.map(({ poolId }) => poolId),
    account,
  )
  // What was read before stays while a new reading fails.
  const error = (index.data ? null : index.error) ?? (chain.data ? null : chain.error)
  if (error) {
    const retry = () => void Promise.all([index.refetch(), chain.refetch()])
    return <ErrorState error={error} onRetry={retry} />
  }
  if (!pools || !chain.data) return <SkeletonCards />

  const held = pools.flatMap((pool) => {
    const live = chain.data.get(pool.poolId)
    // Who left altogether isn't a patron any more.
    const isEmpty = !live || (live.position.deposit === 0n && live.position.income === 0n)
    return isEmpty ? [] : [{ pool, live, currency: pool.merchant.currency }]
  })

  return (
    <>
      <Section title="Places I stand behind">
        {held.length === 0 ? (
          <EmptyState title="You stand behind nobody yet">
            Choose a place below. You see what you risk and what you earn before any money moves.
          </EmptyState>
        ) : (
          <>
            <PatronTotals held={held} />
            <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
              {held.map(({ pool, live }) => (
                <PoolCard key={pool.poolId} pool={pool} live={live} />
              ))}
            </div>
          </>
        )}
      </Section>
      <Section
        title="Places that look for patrons"
        lead="To sell vouchers for 1,000 in a week, a place needs 5,000 behind it (where 20% of the stake may be used a week)."
      >
        <PlacesToStandBehind except={held.map(({ pool }) => pool.merchantId)} />
      </Section>
    </>
  )
}
