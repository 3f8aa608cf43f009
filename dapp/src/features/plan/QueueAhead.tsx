import { useQuery } from '@tanstack/react-query'
import { Notice } from '../../components/ui/Notice.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { expectedSeatWeek } from '../../lib/expectedSeatWeek.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { readPlans } from '../../lib/readPlans.ts'
import type { PlanPage } from './planQuery.ts'
import type { Plan } from './readPlan.ts'

/** Which place in the queue a share would get that is bought now, and when its turn comes. */
export function QueueAhead({ page, plan, week }: { page: PlanPage; plan: Plan; week: number }) {
  const { indexerUrl } = useConfig()
  const { merchant } = page
  const { data } = useQuery({
    queryKey: ['index', 'plans', merchant.id],
    queryFn: ({ signal }) => readPlans(indexerUrl, merchant.id, signal),
  })
  const { capacity, waiting } = plan.capacity
  const place = Number(waiting) + 1
  const histogram = data?.find(({ id }) => id === page.id)
  const expected = histogram && expectedSeatWeek(histogram, Number(capacity), place, week)
  return (
    <Notice tone="waiting" title="Share 1 waits for a seat">
      Place {place} in the queue
      {expected !== undefined && (
        <>, expected in the week of {formatWeekStart(expected, merchant.weekOffset)} or sooner</>
      )}
      . If it has waited {formatCount(plan.terms.queueWeeks, 'full week')}, you may have its money
      back.
    </Notice>
  )
}
