import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { instalment } from '@homing/sdk/schedule/instalment'
import { refundIn } from '@homing/sdk/schedule/refundIn'
import { secondThird } from '@homing/sdk/schedule/secondThird'
import { weekPrice } from '@homing/sdk/schedule/weekPrice'
import { type Address, parseEventLogs, zeroHash } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { ReadPlan } from './planTermsOf.ts'

export type PublishPlanParams = ReadPlan & { merchantId: number; currency: Address }

/** Publishes a plan. Its terms never change after that. */
export const publishPlanFlow: Flow<PublishPlanParams> = {
  name: 'publishPlan',
  title: () => 'Publish this plan',
  async review({ params }) {
    const { title, terms, currency } = params
    const money = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
    const plain = (value: bigint) => <Amount value={value} currency={currency} />
    const { weekCount, coolingOffWeeks } = terms
    const from = secondThird(weekCount) + 1
    return {
      figures: [
        {
          label: <SafeText>{title}</SafeText>,
          note: (
            <>
              {weekCount} weeks, {plain(terms.retailTotal)} one by one
            </>
          ),
          value: money(terms.prepaidPrice),
        },
        {
          label: 'Week 1, and the last',
          value: (
            <>
              {plain(weekPrice(terms, 1))}, {plain(weekPrice(terms, weekCount))}
            </>
          ),
        },
        {
          label: coolingOffWeeks > 0 ? 'To you after their cooling-off' : 'To you at once, of each',
          ...(coolingOffWeeks > 0 && { note: formatCount(coolingOffWeeks, 'week') }),
          value: money(instalment(terms.prepaidPrice)),
        },
        { label: `Back to who leaves in week ${from}`, value: plain(refundIn(terms, from)) },
        { label: 'Seats', value: new Intl.NumberFormat().format(terms.capacity) },
        {
          label: 'Longest pause',
          value:
            terms.longestPauseWeeks > 0 ? formatCount(terms.longestPauseWeeks, 'week') : 'none',
        },
        {
          label: 'Patrons’ part',
          note: 'of what their stake lets you have early',
          value: formatBps(terms.patronBps),
        },
        {
          label: 'Your terms',
          value: terms.termsHash === zeroHash ? 'none' : `${terms.termsHash.slice(0, 10)}…`,
          ...(terms.termsHash !== zeroHash && { note: 'the fingerprint that buyers accept' }),
        },
      ],
      notes: (
        <Notice tone="waiting">
          These terms never change. You can stop selling at any time; who is a member stays one, and
          may leave with what is left.
        </Notice>
      ),
      confirm: 'Publish it',
    }
  },
  steps: [
    {
      label: 'Publish the plan',
      call: ({ contracts, params }) =>
        call({
          address: contracts.Subscriptions,
          abi: subscriptionsAbi,
          functionName: 'publish',
          args: [params.terms, params.title, params.metadataURI],
        }),
    },
  ],
  landed({ params }, receipts) {
    const [published] = parseEventLogs({
      abi: subscriptionsAbi,
      eventName: 'PlanPublished',
      logs: receipts.flatMap(({ logs }) => logs),
    })
    return {
      title: 'It is on sale',
      text: (
        <>
          <SafeText>{params.title}</SafeText> can be bought now.
        </>
      ),
      next: published
        ? { to: paths.plan(published.args.plan), label: 'See it as your members do' }
        : { to: paths.deskOf(params.merchantId), label: 'Back to the desk' },
    }
  },
}
