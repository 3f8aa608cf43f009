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
import { whyNotResume } from './whyNotResume.ts'

/** Ends a pause with the running week, or takes one back that would begin on Monday. */
export const resumeFlow: Flow<MembershipParams> = {
  name: 'resume',
  title: () => 'Resume the membership',
  async review({ client, contracts, params, now }) {
    const { weekOffset, currency } = params
    const { subscription, plan } = await readMembership({ client, contracts }, params.id)
    const week = calendarWeek(now, weekOffset)
    const state = stateOf(plan.terms, subscription, week, week)
    const saved = Number(subscription.resumesAt) - (week + 1)
    const blocked = whyNotResume(state)
    return {
      figures: [
        {
          label: 'Runs again from',
          note: `with week ${state.weeksBegun + 1} of ${plan.terms.weekCount}`,
          value: formatWeekStart(week + 1, weekOffset),
        },
        {
          label: 'Its last day is then',
          value: formatWeekEnd(state.endWeek - saved - 1, weekOffset),
        },
        {
          label: 'Left for another pause',
          value: formatCount(state.pauseWeeksLeft + saved, 'week'),
        },
        {
          label: 'Back if you leave now',
          note: 'less with each week that runs again',
          value: <Amount value={subscription.refundable} currency={currency} style="exact" />,
          total: true,
        },
      ],
      confirm: 'Resume it',
      ...(blocked && { blocked }),
    }
  },
  steps: [
    {
      label: 'Resume',
      call: ({ contracts, params }) =>
        call({
          address: contracts.Subscriptions,
          abi: subscriptionsAbi,
          functionName: 'resume',
          args: [params.id],
        }),
    },
  ],
  landed: ({ params, now }) => ({
    title: 'See you on Monday',
    text: (
      <p>
        It runs from {formatWeekStart(calendarWeek(now, params.weekOffset) + 1, params.weekOffset)}{' '}
        on.
      </p>
    ),
  }),
}
