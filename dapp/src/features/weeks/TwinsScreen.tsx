import { Link, useParams } from 'react-router'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { paths } from '../../lib/paths.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { BuyTwins } from './BuyTwins.tsx'
import { readTwins } from './readTwins.ts'
import { twinStates } from './twinStates.ts'
import { twinsQuery } from './twinsQuery.ts'
import { whyNoTwins } from './whyNoTwins.ts'

const title = 'Take a friend along'

/** Weeks of a membership for a friend: which are left, what each costs, and buying them. */
export function TwinsScreen() {
  const { subscriptionId = '' } = useParams()
  const id = /^[1-9]\d{0,18}$/.test(subscriptionId) ? BigInt(subscriptionId) : undefined
  const now = useNow(1_000)
  // One week of slack: the place's clock is known only after the answer.
  const fromWeek = Math.max(calendarWeek(now, 0) - 1, 0)
  const page = useIndexQuery(id === undefined ? undefined : twinsQuery(id, fromWeek), {
    keepPrevious: true,
  })
  const isThere = Boolean(page.data?.subscription)
  const facts = useChainQuery(
    id !== undefined && isThere ? ['twins', id] : undefined,
    (reader) => readTwins(reader, id as bigint),
    { keepPrevious: true },
  )

  if (id === undefined || page.data?.subscription === null) {
    return (
      <Page
        title="No such membership"
        back={{ to: paths.wallet, label: 'My wallet' }}
        width="narrow"
      >
        <EmptyState
          title="Nobody ever bought this membership"
          action={
            <Link to={paths.wallet} className={buttonClasses()}>
              To my wallet
            </Link>
          }
        >
          If you have just bought it, the index may need a moment.
        </EmptyState>
      </Page>
    )
  }
  const back = { to: paths.membership(id), label: 'The membership' }
  const error = page.error ?? facts.error
  if (error) {
    return (
      <Page title={title} back={back}>
        <ErrorState
          error={error}
          onRetry={() => void Promise.all([page.refetch(), isThere && facts.refetch()])}
        />
      </Page>
    )
  }
  if (!page.data || !facts.data) {
    return (
      <Page title={title} back={back}>
        <SkeletonBlock lines={8} />
      </Page>
    )
  }

  const membership = page.data.subscription
  const twins = facts.data
  const whyNot = whyNoTwins(twins)
  const weeks = twinStates({
    ...twins,
    weekCount: twins.schedule.weekCount,
    // The chain's answer is as old as its newest block; the clock goes on.
    week: Math.max(twins.week, calendarWeek(now, twins.weekOffset)),
    guestsIn: new Map(page.data.weekTokens.items.map(({ week, twins: sold }) => [week, sold])),
  })
  const { merchant, plan } = membership
  return (
    <Page
      title={title}
      lead={
        <>
          Weeks of <SafeText>{plan.title}</SafeText> at{' '}
          <Link to={paths.merchant(merchant.id)} className="underline underline-offset-4">
            <SafeText>{merchant.name}</SafeText>
          </Link>{' '}
          for somebody who comes with you: each at the price that it has for a member.
        </>
      }
      back={back}
    >
      {whyNot ? (
        <Notice tone="waiting" title="No weeks can be bought here now">
          {whyNot}
        </Notice>
      ) : weeks.some(({ state }) => state === 'free') ? (
        <BuyTwins membership={membership} twins={twins} weeks={weeks} />
      ) : (
        <EmptyState
          title="No week is left to buy"
          action={
            <Link to={paths.weeks} className={buttonClasses()}>
              My weeks
            </Link>
          }
        >
          All that haven’t begun were bought, or have no free guest seat.
        </EmptyState>
      )}
    </Page>
  )
}
