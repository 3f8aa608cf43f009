import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../config/useConfig.ts'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { expectedSeatWeek } from '../../lib/expectedSeatWeek.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { readPlans } from '../../lib/readPlans.ts'
import type { WalletShare } from './WalletShare.ts'

/** When a share that waits gets its seat, as far as the members of today say. */
export function QueueWait({
  share: { merchantId, planId, plan },
  place,
  now,
}: {
  share: WalletShare
  place: number
  now: number
}) {
  const { indexerUrl } = useConfig()
  const { data } = useQuery({
    queryKey: ['index', 'plans', merchantId],
    queryFn: ({ signal }) => readPlans(indexerUrl, merchantId, signal),
  })
  const histogram = data?.find(({ id }) => id === planId)
  if (!histogram) return null
  const { weekOffset } = plan.merchant
  const week = expectedSeatWeek(
    histogram,
    histogram.terms.capacity,
    place,
    calendarWeek(now, weekOffset),
  )
  return <>Expected in the week of {formatWeekStart(week, weekOffset)} or sooner.</>
}
