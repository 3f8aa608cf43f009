import { Link } from 'react-router'
import type { Address } from 'viem'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SkeletonCards } from '../../components/ui/Skeleton.tsx'
import { NeedsWallet } from '../../components/wallet/NeedsWallet.tsx'
import { paths } from '../../lib/paths.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { KeepPostcard } from '../../tx/KeepPostcard.tsx'
import { PostcardPicture } from './PostcardPicture.tsx'
import { pairsOf } from './pairsOf.ts'
import { postcardsQuery } from './postcardsQuery.ts'

/** The album: weeks that somebody used, or had guests in. */
export function PostcardsScreen() {
  return (
    <Page
      title="My postcards"
      lead="Weeks that you used, and weeks of yours. They are worth nothing but the memory."
      back={{ to: paths.wallet, label: 'My wallet' }}
    >
      <NeedsWallet title="Your album is in your wallet" text="Connect it to see your postcards.">
        {(account) => <Album account={account} />}
      </NeedsWallet>
    </Page>
  )
}

function Album({ account }: { account: Address }) {
  const { data, error, isPending, refetch } = useIndexQuery(postcardsQuery(account))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (isPending) return <SkeletonCards count={2} />

  const pairs = pairsOf(data.stamps.items)
  return (
    <>
      <ul aria-label="Postcards to keep" className="mb-8 space-y-3 empty:hidden">
        {data.subscriptions.items.map(({ id, plan, merchant }) => (
          <KeepPostcard
            key={String(id)}
            as="li"
            account={account}
            params={{ subscriptionId: id, title: plan.title, merchantName: merchant.name }}
          />
        ))}
      </ul>
      {pairs.length === 0 ? (
        <EmptyState
          title="No postcard yet"
          action={
            <Link to={paths.weeks} className={buttonClasses()}>
              To my weeks
            </Link>
          }
        >
          Tick “Keep a postcard” when you use a week. The member whose week it was can keep the
          other half.
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-1 gap-8 sm:grid-cols-2">
          {pairs.map(({ id, member, guest }) => (
            <li
              key={id}
              className={
                member && guest
                  ? 'rounded-card border border-line bg-sunk p-4 sm:col-span-2'
                  : undefined
              }
            >
              {member && guest && <p className="mb-3 font-semibold">Both halves are yours</p>}
              <div
                className={member && guest ? 'grid grid-cols-1 gap-4 sm:grid-cols-2' : undefined}
              >
                {member && <PostcardPicture card={member} />}
                {guest && <PostcardPicture card={guest} />}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
