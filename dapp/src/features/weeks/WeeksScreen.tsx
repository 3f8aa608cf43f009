import { Link, useSearchParams } from 'react-router'
import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonCards } from '../../components/ui/Skeleton.tsx'
import { NeedsWallet } from '../../components/wallet/NeedsWallet.tsx'
import { addressInText } from '../../lib/addressInText.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { paths } from '../../lib/paths.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { myWeekGroups } from './myWeekGroups.ts'
import { myWeeksQuery } from './myWeeksQuery.ts'
import { PlanWeeks } from './PlanWeeks.tsx'
import { ReceiveCard } from './ReceiveCard.tsx'

/** Single weeks at places, as a calendar: to use, to give, to sell. */
export function WeeksScreen() {
  return (
    <Page
      title="My weeks"
      lead="Single weeks at places. Each is good in its own week alone: use it, give it away or sell it before it is over."
      back={{ to: paths.wallet, label: 'My wallet' }}
      actions={
        <Link to={paths.postcards} className={buttonClasses({ look: 'secondary', size: 'small' })}>
          Postcards
        </Link>
      }
    >
      <NeedsWallet
        title="Your weeks are in your wallet"
        text="Connect it to see them, to show one at a counter, or to give one away."
      >
        {(account) => <Filled key={account} account={account} />}
      </NeedsWallet>
    </Page>
  )
}

function Filled({ account }: { account: AddressType }) {
  const now = useNow(1_000)
  const [search] = useSearchParams()
  const to = addressInText(search.get('to') ?? '')
  const { data, error, isPending, refetch } = useIndexQuery(myWeeksQuery(account))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (isPending) return <SkeletonCards count={2} />

  const { ahead, gone } = myWeekGroups(data, now)
  const goneCount = gone.reduce((sum, { weeks }) => sum + weeks.length, 0)
  return (
    <>
      {to && ahead.length > 0 && (
        <Notice tone="waiting" title="Weeks for somebody" className="mb-6">
          Pick the weeks that <Address value={to} brief /> shall have.
        </Notice>
      )}
      {ahead.length === 0 && (
        <EmptyState
          title={gone.length > 0 ? 'None of your weeks is good any more' : 'No week yet'}
          action={
            <>
              <Link to={paths.wallet} className={buttonClasses()}>
                My memberships
              </Link>
              <Link to={paths.market} className={buttonClasses({ look: 'secondary' })}>
                Buy one from somebody
              </Link>
            </>
          }
        >
          Members buy weeks for their friends, and give or sell those that they can’t use.
        </EmptyState>
      )}
      {ahead.map((group) => (
        <PlanWeeks
          key={group.plan.id}
          group={group}
          account={account}
          now={now}
          {...(to && { to })}
        />
      ))}
      {goneCount > 0 && (
        <details className="mt-10">
          <summary className="min-h-8 cursor-pointer text-muted">
            {formatCount(goneCount, 'week')} that you didn’t use
          </summary>
          <p className="mt-1 text-sm text-muted">
            They are over: nobody can use or move them any more. Their money strengthens the refunds
            of all members at the place.
          </p>
          <ul className="mt-2 space-y-1">
            {gone.flatMap(({ plan, merchant, weeks }) =>
              weeks.map(({ tokenId, week }) => (
                <li key={String(tokenId)}>
                  <Link to={paths.week(tokenId)} className="underline underline-offset-4">
                    <SafeText>{plan.title}</SafeText>, week of{' '}
                    {formatWeekStart(week, merchant.weekOffset)}
                  </Link>
                </li>
              )),
            )}
          </ul>
        </details>
      )}
      <ReceiveCard account={account} />
    </>
  )
}
