import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { bountiesAt } from '@homing/sdk/schedule/bountiesAt'
import { splitPrice } from '@homing/sdk/schedule/splitPrice'
import { parseEventLogs } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { MembershipParams } from './MembershipParams.ts'
import { readMembership } from './readMembership.ts'
import { refundParts } from './refundParts.ts'
import { stateOf } from './stateOf.ts'
import { whyNotLeave } from './whyNotLeave.ts'

export type LeaveParams = MembershipParams & {
  /** Plans of the merchant that have members: the pools are shared by all of them. */
  plans: readonly number[]
}

/** Leaves for what is left of the price, which is paid in this transaction. */
export const leaveFlow: Flow<LeaveParams> = {
  name: 'leave',
  title: () => 'Leave, and be refunded',
  async review({ client, contracts, params, now }) {
    const { id, currency, merchantId, plans, weekOffset } = params
    const [{ subscription, plan }, escrow] = await Promise.all([
      readMembership({ client, contracts }, id),
      client.readContract({
        address: contracts.Subscriptions,
        abi: subscriptionsAbi,
        functionName: 'escrowOf',
        args: [merchantId, plans],
      }),
    ])
    const { terms } = plan
    const { price, refundable } = subscription
    const week = calendarWeek(now, weekOffset)
    const state = stateOf(terms, subscription, week, week)
    const coolsOff =
      state.status === 'coolingOff' || (state.status === 'starting' && terms.coolingOffWeeks > 0)
    const unused =
      splitPrice(price, terms.transactionBps).transaction -
      bountiesAt(terms, state.weeksBegun, price)
    const parts = refundParts(refundable, escrow, { coolsOff, unused })
    const blocked = whyNotLeave(terms, state, weekOffset)
    const money = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
    return {
      figures: [
        { label: 'You paid', value: money(price) },
        {
          label:
            state.weeksBegun === 1
              ? '1 week that has begun'
              : `${state.weeksBegun} weeks that have begun`,
          note: 'at the price of each',
          value: money(refundable - price),
        },
        ...(parts.coolingOff > 0n
          ? [{ label: 'From your own money', note: 'kept apart', value: money(parts.coolingOff) }]
          : []),
        ...(parts.allowance > 0n
          ? [
              {
                label: 'From the members’ pot',
                note: 'the allowance',
                value: money(parts.allowance),
              },
            ]
          : []),
        ...(parts.topUp > 0n
          ? [{ label: 'From its top-up', note: 'the 9% kept for this', value: money(parts.topUp) }]
          : []),
        ...(parts.cover > 0n
          ? [
              {
                label: 'From the patrons',
                note: 'who are paid back by the place',
                value: money(parts.cover),
              },
            ]
          : []),
        { label: 'You receive, at once', value: money(refundable), total: true },
      ],
      notes: (
        <>
          <p>
            {state.status === 'starting'
              ? 'Its week 1 never begins, and your seat is free.'
              : `You can come until ${formatWeekEnd(week, weekOffset)}. Your seat is free after that.`}
          </p>
          <Notice tone="warning" title="This can’t be undone">
            To come back you buy again, at the price of week 1.
          </Notice>
        </>
      ),
      confirm: <span>Leave and receive {money(refundable)}</span>,
      ...(blocked && { blocked }),
    }
  },
  steps: [
    {
      label: 'Leave',
      call: ({ contracts, params }) =>
        call({
          address: contracts.Subscriptions,
          abi: subscriptionsAbi,
          functionName: 'refund',
          args: [params.id],
        }),
    },
  ],
  landed({ params }, receipts) {
    const refunded = parseEventLogs({
      abi: subscriptionsAbi,
      eventName: 'SubscriptionRefunded',
      logs: receipts.flatMap(({ logs }) => logs),
    })[0]
    return {
      title: 'Your money is back',
      text: refunded && (
        <p>
          <Amount value={refunded.args.amount} currency={params.currency} style="exact" /> is in
          your wallet.
        </p>
      ),
    }
  },
}
