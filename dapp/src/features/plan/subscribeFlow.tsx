import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { coveragePromise } from '@homing/sdk/schedule/coveragePromise'
import { instalment } from '@homing/sdk/schedule/instalment'
import { refundIn } from '@homing/sdk/schedule/refundIn'
import { secondThird } from '@homing/sdk/schedule/secondThird'
import { splitPrice } from '@homing/sdk/schedule/splitPrice'
import { type Address as AddressType, type Hex, parseEventLogs } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { paths } from '../../lib/paths.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { promiseWords } from './promiseWords.ts'
import { readPlan } from './readPlan.ts'
import { whyNotSell } from './whyNotSell.ts'

export type SubscribeParams = {
  planId: number
  merchantId: number
  /** Somebody else, for a gift. */
  receiver?: AddressType
  /** Of the text that the buyer accepted. */
  termsHash: Hex
  price: bigint
  currency: AddressType
  title: string
  merchantName: string
  weekOffset: number
}

/** Buys a membership. Its price waits in the vault; the place gets its first third, or nothing while one may cool off. */
export const subscribeFlow: Flow<SubscribeParams> = {
  name: 'subscribe',
  title: ({ receiver }) => (receiver ? 'Buy a membership for somebody' : 'Buy a membership'),
  async review({ client, contracts, params, now }) {
    const { planId, receiver, termsHash, currency, weekOffset } = params
    const plan = await readPlan({ client, contracts }, planId)
    const { terms } = plan
    const price = terms.prepaidPrice
    const money = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
    const { transaction } = splitPrice(price, terms.transactionBps)
    const coolsOff = terms.coolingOffWeeks > 0
    const atOnce = coolsOff ? 0n : instalment(price)
    const from = secondThird(terms.weekCount) + 1
    const firstWeek = calendarWeek(now, weekOffset) + 1
    const promise = coveragePromise(terms)
    const blocked =
      whyNotSell(plan) ??
      (terms.termsHash !== termsHash ? 'Its terms aren’t those that you accepted.' : undefined)
    return {
      figures: [
        {
          label: <SafeText>{params.merchantName}</SafeText>,
          note: coolsOff
            ? 'nothing before your cooling-off time is over'
            : 'its first third, due at once',
          value: money(atOnce),
        },
        {
          label: 'Waits in the vault',
          note:
            transaction > 0n ? (
              <>for your weeks and for refunds; {money(transaction)} of it pays keepers</>
            ) : (
              'for your weeks and for refunds'
            ),
          value: money(price - atOnce),
        },
        { label: 'You pay', value: money(price), total: true },
        {
          label: 'Back if you leave right after',
          note: coolsOff ? (
            'all of it, until week 1 begins'
          ) : (
            <>
              from week {from} on ({formatWeekStart(firstWeek + from - 1, weekOffset)}):{' '}
              <Amount value={refundIn(terms, from)} currency={currency} />, then less each week
            </>
          ),
          value: money(refundIn(terms, 0)),
        },
      ],
      notes: (
        <>
          <p>
            {terms.weekCount} weeks of{' '}
            <b>
              <SafeText>{plan.title}</SafeText>
            </b>
            , the first from {formatWeekStart(firstWeek, weekOffset)} on.
          </p>
          {receiver && (
            <Notice tone="warning" title="A present can’t be called back">
              It goes to <Address value={receiver} full copy={false} />. Compare each letter with
              what you were given. Only they can pause it, leave, and be refunded.
            </Notice>
          )}
          <p className="text-sm break-words text-muted">
            You accept the terms with the fingerprint{' '}
            <span className="font-mono" title={termsHash}>
              {termsHash.slice(0, 10)}…{termsHash.slice(-8)}
            </span>
            .
          </p>
        </>
      ),
      confirm: (
        <span>
          Pay {money(price)}
          {promise && (
            <span className="mt-0.5 block text-sm leading-tight font-normal">
              {promiseWords(promise)}
            </span>
          )}
        </span>
      ),
      ...(blocked && { blocked }),
    }
  },
  pays: ({ params }) => ({ currency: params.currency, amount: params.price, permit: true }),
  steps: [
    {
      label: 'Buy',
      call({ contracts, account, params }, { permit }) {
        const { planId, receiver = account, termsHash } = params
        const subscriptions = { address: contracts.Subscriptions, abi: subscriptionsAbi } as const
        return permit
          ? call({
              ...subscriptions,
              functionName: 'buyWithPermit',
              args: [planId, receiver, termsHash, permit],
            })
          : call({
              ...subscriptions,
              functionName: 'buy',
              args: [planId, receiver, termsHash],
            })
      },
    },
  ],
  landed({ params }, receipts) {
    const bought = parseEventLogs({
      abi: subscriptionsAbi,
      eventName: 'SubscriptionBought',
      logs: receipts.flatMap(({ logs }) => logs),
    })[0]
    return {
      title: params.receiver ? 'It is theirs' : 'Welcome',
      text: (
        <p>
          <SafeText>{params.title}</SafeText> at <SafeText>{params.merchantName}</SafeText>
          {params.receiver ? (
            <>
              , for <Address value={params.receiver} brief />.
            </>
          ) : bought ? (
            ': week 1 begins next Monday.'
          ) : (
            ' is yours.'
          )}
        </p>
      ),
      ...(bought && {
        next: {
          to: paths.membership(bought.args.id),
          label: params.receiver ? 'See their card' : 'Show my card',
        },
      }),
    }
  },
}
