import type { GuestWeek } from './guestWeeksQuery.ts'

export type Settleable = Readonly<{
  planId: number
  title: string
  fromWeek: number
  weekCount: number
  /** what the place earned and wasn’t paid yet */
  earned: bigint
  /** what nobody used in time, apart from crumbs of rounding */
  unused: bigint
}>

/** Weeks that one transaction bears. */
const most = 52

/** What can be settled now, plan by plan: from the first week with something to take, as far as one call goes. */
export function settleable(
  weeks: readonly Pick<
    GuestWeek,
    'planId' | 'week' | 'sweepableAt' | 'pool' | 'earned' | 'paid' | 'plan'
  >[],
  now: number,
): Settleable[] {
  const plans = new Map<number, Settleable>()
  for (const { planId, week, sweepableAt, pool, earned, paid, plan } of [...weeks].sort(
    (a, b) => a.week - b.week,
  )) {
    const due = earned - paid
    const unused = BigInt(now) >= sweepableAt ? pool : 0n
    if (due <= 0n && unused <= 0n) continue
    const before = plans.get(planId)
    if (before && week - before.fromWeek >= most) continue
    plans.set(planId, {
      planId,
      title: plan.title,
      fromWeek: before?.fromWeek ?? week,
      weekCount: week - (before?.fromWeek ?? week) + 1,
      earned: (before?.earned ?? 0n) + due,
      unused: (before?.unused ?? 0n) + unused,
    })
  }
  return [...plans.values()]
}
