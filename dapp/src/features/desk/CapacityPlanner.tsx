import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { useConfig } from '../../config/useConfig.ts'
import type { MerchantPlan } from '../../lib/MerchantPlan.ts'
import { useNow } from '../../lib/useNow.ts'
import { CapacityCard } from './CapacityCard.tsx'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { readPromises } from './readPromises.ts'

/** Seats that are taken, waited for and promised, plan by plan. */
export function CapacityPlanner({
  merchant,
  plans,
}: {
  merchant: DeskMerchant
  plans: readonly MerchantPlan[]
}) {
  const { indexerUrl } = useConfig()
  const now = useNow()
  const { data, error, refetch } = useQuery({
    queryKey: ['index', 'promises', merchant.id],
    queryFn: ({ signal }) => readPromises(indexerUrl, merchant.id, signal),
  })
  return (
    <Section
      title="Seats and years ahead"
      lead="Who sits there now, who waits, and what you have promised. Money of shares that haven’t begun waits in the presale pool."
    >
      {error ? (
        <ErrorState
          title="What you have promised could not be read"
          error={error}
          onRetry={() => void refetch()}
        />
      ) : (
        <ul className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
          {plans.map((plan) => (
            <CapacityCard
              key={plan.id}
              plan={plan}
              currency={merchant.currency}
              shares={(data ?? []).filter(({ planId }) => planId === plan.id)}
              now={now}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}
