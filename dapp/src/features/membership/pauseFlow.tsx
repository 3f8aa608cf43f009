import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { Amount } from '../../components/ui/Amount.tsx'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { MembershipParams } from './MembershipParams.ts'
import { readMembership } from './readMembership.ts'
import { stateOf } from './stateOf.ts'
import { whyNotPause } from './whyNotPause.ts'

/** Lets the weeks stand still from next Monday on. */
export const pauseFlow: Flow<MembershipParams> = {
  name: 'pause',
  title: () => 'Pause the membership',
  async review({ client, contracts, params, now }) {
    const { weekOffset, currency } = params
    const { subscription, plan } = await readMembership({ client, contracts }, params.id)
    const week = calendarWeek(now, weekOffset)
    const state = stateOf(plan.terms, subscription, week, week)
    const until = week + 1 + state.pauseWeeksLeft
    const blocked = whyNotPause(plan.terms, state, {
      pausedFrom: Number(subscription.pausedFrom),
      week,
      weekOffset,
    })
    return {
      figures: [
        {
          label: 'You can still come until',
          note: 'this week runs on',
          value: formatWeekEnd(week, weekOffset),
        },
        { label: 'Paused from', value: formatWeekStart(week + 1, weekOffset) },
        {
          label: 'At the latest until',
          note: `${formatCount(state.pauseWeeksLeft, 'week')}, then it runs again by itself`,
          value: formatWeekEnd(until - 1, weekOffset),
        },
        {
          label: 'Weeks that wait for you',
          value: String(plan.terms.weekCount - state.weeksBegun),
        },
        {
          label: 'Back if you leave while paused',
          note: 'the same in each of its weeks',
          value: <Amount value={subscription.refundable} currency={currency} style="exact" />,
          total: true,
        },
      ],
      notes: (
        <p>
          Your seat stays yours. You can resume in any week, from the next Monday on; what you
          didn’t use of the {formatCount(state.pauseWeeksLeft, 'week')} is left for another pause.
        </p>
      ),
      confirm: 'Pause it',
      ...(blocked && { blocked }),
    }
  },
  steps: [
    {
      label: 'Pause',
      call: ({ contracts, params }) =>
        call({
          address: contracts.Subscriptions,
          abi: subscriptionsAbi,
          functionName: 'pause',
          args: [params.id],
        }),
    },
  ],
  landed: ({ params, now }) => ({
    title: 'It pauses on Monday',
    text: (
      <p>
        From {formatWeekStart(calendarWeek(now, params.weekOffset) + 1, params.weekOffset)} on your
        weeks wait for you.
      </p>
    ),
  }),
}
