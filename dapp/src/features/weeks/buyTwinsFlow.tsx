import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { weekTokenId } from '@homing/sdk/ids/weekTokenId'
import { twinWeeks } from '@homing/sdk/weeks/twinWeeks'
import { type Address as AddressType, isAddressEqual } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { paths } from '../../lib/paths.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { readTwins } from './readTwins.ts'
import { whyNoTwins } from './whyNoTwins.ts'

export type BuyTwinsParams = {
  subscriptionId: bigint
  planId: number
  weekBits: bigint
  receiver: AddressType
  amount: bigint
  currency: AddressType
  title: string
  merchantName: string
}

/** Buys weeks along with a membership, for a friend, at the price that each has for its member. */
export const buyTwinsFlow: Flow<BuyTwinsParams> = {
  name: 'buyTwins',
  title: () => 'Take a friend along',
  async review({ client, contracts, account, params }) {
    const { subscriptionId, planId, weekBits, receiver, currency } = params
    const ks = twinWeeks(weekBits)
    const weeks = { address: contracts.EntangledWeeks, abi: entangledWeeksAbi } as const
    const twins = await readTwins({ client, contracts }, subscriptionId)
    const { schedule, startWeek, weekOffset, partsPerWeek } = twins
    const calendar = ks.map((k) => startWeek + k - 1)
    const [amount, ...states] = await Promise.all([
      client.readContract({
        ...weeks,
        functionName: 'priceOf',
        args: [subscriptionId, weekBits],
      }),
      ...calendar.map((week) =>
        client.readContract({
          ...weeks,
          functionName: 'weekOf',
          args: [weekTokenId(planId, weekOffset, week)],
        }),
      ),
    ])
    const full = calendar.find((_, place) => {
      const state = states[place]
      return state !== undefined && state.twins >= state.guestSeats
    })
    const retail = (schedule.retailTotal * BigInt(ks.length)) / BigInt(schedule.weekCount)
    const isMine =
      isAddressEqual(account, twins.subscriber) || isAddressEqual(receiver, twins.subscriber)
    const blocked =
      whyNoTwins(twins) ??
      (!isMine
        ? 'Only the member can buy these weeks for somebody else.'
        : calendar.some((week) => week <= twins.week)
          ? 'One of these weeks has begun. Go back and choose later ones.'
          : (twins.bought & weekBits) !== 0n
            ? 'One of these weeks was bought meanwhile. Go back and choose others.'
            : full !== undefined
              ? `The last guest seat of the week of ${formatWeekStart(full, weekOffset)} is taken. Go back and choose others.`
              : amount !== params.amount
                ? 'The price isn’t the one that you saw. Reload the page.'
                : undefined)
    const [first = 0] = calendar
    const last = calendar.at(-1) ?? first
    return {
      figures: [
        {
          label: formatCount(ks.length, 'week'),
          note: (
            <>
              <SafeText>{params.title}</SafeText> at <SafeText>{params.merchantName}</SafeText>, the
              first from {formatWeekStart(first, weekOffset)} on
              {last !== first && `, the last from ${formatWeekStart(last, weekOffset)} on`}
            </>
          ),
          value: partsPerWeek > 1 ? `${partsPerWeek} parts each` : '',
        },
        {
          label: 'The same weeks at retail',
          value: <Amount value={retail} currency={currency} style="exact" />,
        },
        {
          label: 'You save',
          value: (
            <Amount
              value={retail > amount ? retail - amount : 0n}
              currency={currency}
              style="exact"
            />
          ),
        },
        {
          label: 'You pay',
          note: 'waits in the vault; the place gets it part by part, as they are used',
          value: <Amount value={amount} currency={currency} style="exact" />,
          total: true,
        },
      ],
      notes: (
        <>
          <Notice tone="warning" title="Each can be used in its own week alone">
            No pause and no refund. What isn’t used by then is forfeited: it strengthens the refunds
            of all members, and never goes to the place. Whoever can’t go can give a week away or
            sell it. If you leave the membership with a refund, these weeks stay valid.
          </Notice>
          {!isAddressEqual(receiver, account) && (
            <Notice tone="warning" title="A present can’t be called back">
              They go to <Address value={receiver} full copy={false} />. Compare each letter with
              what you were given.
            </Notice>
          )}
        </>
      ),
      confirm: (
        <>
          Pay <Amount value={amount} currency={currency} style="exact" />
        </>
      ),
      ...(blocked && { blocked }),
    }
  },
  pays: ({ params }) => ({ currency: params.currency, amount: params.amount, permit: true }),
  steps: [
    {
      label: 'Buy the weeks',
      call({ contracts, params }, { permit }) {
        const { subscriptionId, weekBits, receiver } = params
        const weeks = { address: contracts.EntangledWeeks, abi: entangledWeeksAbi } as const
        return permit
          ? call({
              ...weeks,
              functionName: 'buyWithPermit',
              args: [subscriptionId, weekBits, receiver, permit],
            })
          : call({ ...weeks, functionName: 'buy', args: [subscriptionId, weekBits, receiver] })
      },
    },
  ],
  landed({ params, account }) {
    const count = twinWeeks(params.weekBits).length
    const isMine = isAddressEqual(params.receiver, account)
    return {
      title: isMine ? 'They are yours' : 'They are theirs',
      text: (
        <p>
          {formatCount(count, 'week')} at <SafeText>{params.merchantName}</SafeText>
          {isMine ? (
            ', to use, to give or to sell.'
          ) : (
            <>
              , for <Address value={params.receiver} brief />.
            </>
          )}
        </p>
      ),
      ...(isMine && { next: { to: paths.weeks, label: 'Show my weeks' } }),
    }
  },
}
