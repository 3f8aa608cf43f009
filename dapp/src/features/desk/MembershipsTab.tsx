import { Link } from 'react-router'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { paths } from '../../lib/paths.ts'
import { useEscrow } from '../../lib/useEscrow.ts'
import { CapacityPlanner } from './CapacityPlanner.tsx'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { GuestWeeks } from './GuestWeeks.tsx'
import { Instalments } from './Instalments.tsx'
import { Members } from './Members.tsx'
import { PlanCard } from './PlanCard.tsx'
import { Receivables } from './Receivables.tsx'

/** Plans, the money of members that is earned week by week, and who they are. */
export function MembershipsTab({ merchant }: { merchant: DeskMerchant }) {
  const { data, error, refetch } = useEscrow(merchant.id, merchant.weekOffset)
  if (error) {
    return (
      <ErrorState
        title="The memberships could not be read"
        error={error}
        onRetry={() => void refetch()}
      />
    )
  }
  if (!data) return <SkeletonBlock lines={6} />

  const { plans, week } = data
  if (plans.length === 0) {
    return (
      <EmptyState
        title="No membership yet"
        action={
          <Link to={paths.deskPlan(merchant.id)} className={buttonClasses()}>
            Publish a plan
          </Link>
        }
      >
        A year at the gym, half a year of coffee, a season of plays: members pay now, and every week
        gets cheaper for them. You get a third at once, with no patron needed.
      </EmptyState>
    )
  }
  const isSold = plans.some(({ sold }) => sold > 0)

  return (
    <>
      {isSold && (
        <Section title="Instalments">
          <Instalments merchant={merchant} escrow={data} />
        </Section>
      )}
      <Section
        title="Plans"
        actions={
          <Link
            to={paths.deskPlan(merchant.id)}
            className={buttonClasses({ look: 'secondary', size: 'small' })}
          >
            New plan
          </Link>
        }
      >
        <ul className="grid grid-cols-1 gap-4 md:grid-cols-2">
          {plans.map((plan) => (
            <PlanCard key={plan.id} plan={plan} currency={merchant.currency} week={week} />
          ))}
        </ul>
      </Section>
      <CapacityPlanner merchant={merchant} plans={plans} />
      <GuestWeeks merchant={merchant} week={week} />
      {isSold && (
        <>
          <Section title="Members">
            <Members merchant={merchant} plans={plans} week={week} />
          </Section>
          <Section
            title="What is to come"
            lead="From those who are members now, if nobody pauses, leaves or comes back before the time."
          >
            <Receivables merchant={merchant} escrow={data} />
          </Section>
        </>
      )}
    </>
  )
}
