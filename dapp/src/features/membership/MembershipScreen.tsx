import { Link, useParams } from 'react-router'
import { ScheduleChart } from '../../components/plan/ScheduleChart.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { Timeline } from '../../components/ui/Timeline.tsx'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { paths } from '../../lib/paths.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { Actions } from './Actions.tsx'
import { DoorCard } from './DoorCard.tsx'
import { Friends } from './Friends.tsx'
import { type Membership, type MembershipEvent, membershipQuery } from './membershipQuery.ts'
import { Refund } from './Refund.tsx'
import { type MembershipFacts, readMembership } from './readMembership.ts'
import { Story } from './Story.tsx'
import { stateOf } from './stateOf.ts'
import { weeksAhead } from './weeksAhead.ts'

const back = { to: paths.wallet, label: 'My wallet' }

/** One membership: the card for the door, what it would give back, and pausing, resuming, leaving. */
export function MembershipScreen() {
  const { subscriptionId = '' } = useParams()
  const id = /^[1-9]\d{0,18}$/.test(subscriptionId) ? BigInt(subscriptionId) : undefined
  const page = useIndexQuery(id === undefined ? undefined : membershipQuery(id))
  const isThere = Boolean(page.data?.subscription)
  const facts = useChainQuery(
    id !== undefined && isThere ? ['membership', id] : undefined,
    (reader) => readMembership(reader, id as bigint),
    { keepPrevious: true },
  )

  if (id === undefined || page.data?.subscription === null) {
    return (
      <Page title="No such membership" back={back} width="narrow">
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
  const error = page.error ?? facts.error
  if (error) {
    return (
      <Page title="A membership" back={back}>
        <ErrorState
          error={error}
          onRetry={() => void Promise.all([page.refetch(), isThere && facts.refetch()])}
        />
      </Page>
    )
  }
  if (!page.data || !facts.data) {
    return (
      <Page title="A membership" back={back}>
        <SkeletonBlock lines={8} />
      </Page>
    )
  }
  return (
    <Filled
      membership={page.data.subscription}
      events={page.data.subscriptionEvents.items}
      facts={facts.data}
    />
  )
}

function Filled({
  membership,
  events,
  facts,
}: {
  membership: Membership
  events: readonly MembershipEvent[]
  facts: MembershipFacts
}) {
  const now = useNow()
  const { merchant } = membership
  const { weekOffset } = merchant
  const { subscription, plan } = facts
  const week = calendarWeek(now, weekOffset)
  const state = stateOf(plan.terms, subscription, week, week)
  const next = stateOf(plan.terms, subscription, week, week + 1)
  const over = state.status === 'ended' || state.status === 'leaving'
  const ahead = weeksAhead(plan.terms, state, {
    pausedFrom: Number(subscription.pausedFrom),
    resumesAt: Number(subscription.resumesAt),
    week,
    weekOffset,
  })

  return (
    <Page
      title={cleanText(plan.title)}
      heading={<SafeText>{plan.title}</SafeText>}
      lead={
        <>
          at{' '}
          <Link to={paths.merchant(merchant.id)} className="underline underline-offset-4">
            <SafeText>{merchant.name}</SafeText>
          </Link>
        </>
      }
      back={back}
    >
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <div className="min-w-0">
          <DoorCard
            membership={membership}
            subscription={subscription}
            terms={plan.terms}
            state={state}
            week={week}
          />
        </div>
        <div className="min-w-0 space-y-6">
          <Refund
            state={state}
            next={next}
            terms={plan.terms}
            currency={plan.currency}
            week={week}
            weekOffset={weekOffset}
          />
          <Actions membership={membership} facts={facts} state={state} week={week} />
          <Friends membership={membership} facts={facts} state={state} />
        </div>
      </div>

      {!over && (
        <div className="mt-10 grid items-start gap-8 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
          <Section title="Its weeks" className="min-w-0" spaced={false}>
            <ScheduleChart
              terms={plan.terms}
              price={subscription.price}
              currency={plan.currency}
              begun={state.weeksBegun}
              {...(state.status === 'active' && {
                dayOf: (number: number) =>
                  formatWeekStart(state.firstWeek + number - 1, weekOffset),
              })}
            />
          </Section>
          <Section title="What comes" className="min-w-0" spaced={false}>
            <Timeline entries={ahead} />
          </Section>
        </div>
      )}
      <Section title="Its story">
        <Story events={events} payer={membership.payer} merchant={merchant} />
      </Section>
      <p className="mt-6">
        <Link
          to={paths.plan(membership.plan.id)}
          className="inline-block min-h-8 underline underline-offset-4"
        >
          The plan, its terms and who stands behind it
        </Link>
      </p>
    </Page>
  )
}
