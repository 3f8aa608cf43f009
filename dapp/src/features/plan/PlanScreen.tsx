import { Link, useParams } from 'react-router'
import { Unverified } from '../../components/merchant/Unverified.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { formatAgo } from '../../lib/formatAgo.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { Backing } from './Backing.tsx'
import { BundleBuilder } from './BundleBuilder.tsx'
import { BuyPlan } from './BuyPlan.tsx'
import { DueShares } from './DueShares.tsx'
import { PlanPrice } from './PlanPrice.tsx'
import { type PlanPage, planQuery } from './planQuery.ts'
import { Queue } from './Queue.tsx'
import { Rules } from './Rules.tsx'
import { type Plan, readPlan } from './readPlan.ts'

/** One plan, what its weeks cost, what comes back when leaving, and buying it. */
export function PlanScreen() {
  const { planId = '' } = useParams()
  const id = /^[1-9]\d{0,8}$/.test(planId) ? Number(planId) : undefined
  const page = useIndexQuery(id === undefined ? undefined : planQuery(id))
  const isThere = Boolean(page.data?.plan)
  const plan = useChainQuery(
    id !== undefined && isThere ? ['plan', id] : undefined,
    (reader) => readPlan(reader, id as number),
    { keepPrevious: true },
  )

  if (id === undefined || page.data?.plan === null) {
    return (
      <Page title="No such plan" width="narrow">
        <EmptyState
          title="Nobody offers this membership"
          action={
            <Link to={paths.discover} className={buttonClasses()}>
              See all places
            </Link>
          }
        >
          The link may be old or cut off.
        </EmptyState>
      </Page>
    )
  }
  const error = page.error ?? plan.error
  if (error) {
    return (
      <Page title="A membership">
        <ErrorState
          error={error}
          onRetry={() => void Promise.all([page.refetch(), isThere && plan.refetch()])}
        />
      </Page>
    )
  }
  if (!page.data || !plan.data) {
    return (
      <Page title="A membership">
        <SkeletonBlock lines={8} />
      </Page>
    )
  }
  return <Filled page={page.data.plan} plan={plan.data} />
}

function Filled({ page, plan }: { page: PlanPage; plan: Plan }) {
  const now = useNow()
  const { merchant } = page
  const { description } = readMetadata(plan.metadataURI)
  const patrons = merchant.pools.items[0]?.patronCount ?? 0

  return (
    <Page
      title={cleanText(plan.title)}
      heading={<SafeText>{plan.title}</SafeText>}
      lead={description}
      back={{ to: paths.merchant(merchant.id), label: cleanText(merchant.name) }}
    >
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 space-y-6">
          <PlanPrice terms={plan.terms} currency={plan.currency} />
          <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-[0.95rem] text-muted">
            <Unverified />
            <span>
              Nobody has checked the name of this place. Opened{' '}
              {formatAgo(merchant.registeredAt, now)} ·{' '}
              {formatCount(merchant.purchaseCount, 'sale')} · {formatCount(patrons, 'patron')}
            </span>
          </p>
        </div>
        <div className="min-w-0 space-y-10 lg:row-span-2">
          <BuyPlan page={page} plan={plan} now={now} />
          <BundleBuilder page={page} plan={plan} now={now} />
          <Queue page={page} plan={plan} />
          {!plan.capacity.closed && (
            <DueShares planId={page.id} currency={plan.currency} now={now} />
          )}
        </div>
        <div className="min-w-0 space-y-10">
          <Backing page={page} terms={plan.terms} />
          <Rules
            terms={plan.terms}
            currency={plan.currency}
            weekOffset={merchant.weekOffset}
            now={now}
          />
        </div>
      </div>
    </Page>
  )
}
