import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { type Address as AddressType, isAddressEqual, parseEventLogs } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { paths } from '../../lib/paths.ts'
import { readCapacity } from '../../lib/readCapacity.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { ShareParams } from './ShareParams.ts'

export type ActivateShareParams = ShareParams & {
  /** the holder, or who was named and has accepted */
  receiver: AddressType
}

/** Begins a share: it becomes a membership, or waits for a seat. */
export const activateShareFlow: Flow<ActivateShareParams> = {
  name: 'activateShare',
  title: () => 'Begin this year',
  async review({ client, contracts, account, params }) {
    const { capacity, taken, waiting, closed } = await readCapacity(
      { client, contracts },
      params.planId,
    )
    const waits = taken + waiting >= capacity
    const isMine = isAddressEqual(params.receiver, account)
    return {
      figures: [
        { label: 'Membership', value: <SafeText>{params.title}</SafeText> },
        {
          label: 'For',
          value: isMine ? 'you' : <Address value={params.receiver} copy={false} />,
        },
        {
          label: waits ? 'Stays in the presale pool' : 'Leaves the presale pool',
          note: waits ? (
            'until a seat is free'
          ) : (
            <>
              for <SafeText>{params.merchantName}</SafeText>, which is paid in thirds
            </>
          ),
          value: <Amount value={params.price} currency={params.currency} style="exact" />,
        },
      ],
      notes: (
        <>
          {waits ? (
            <Notice tone="waiting" title={`It will wait: place ${waiting + 1n} in the queue`}>
              No seat is free. You may leave the queue and have the share back.
            </Notice>
          ) : (
            <Notice tone="warning" title="It can’t be undone">
              Week 1 begins on the next Monday. The share is used up
              {isMine
                ? ', and the membership can’t be passed on.'
                : ', and the membership is theirs alone, with its refund.'}
            </Notice>
          )}
          {closed && <p>The place has closed this plan: you might rather take your money back.</p>}
        </>
      ),
      confirm: waits ? 'Join the queue' : 'Begin it',
    }
  },
  steps: [
    {
      label: 'Begin the share',
      call: ({ contracts, params }) =>
        call({
          address: contracts.AltShares,
          abi: altSharesAbi,
          functionName: 'activate',
          args: [params.shareId, params.receiver],
        }),
    },
  ],
  landed({ account, params }, receipts) {
    const [begun] = parseEventLogs({
      abi: altSharesAbi,
      eventName: 'ShareActivated',
      logs: receipts.flatMap(({ logs }) => logs),
    })
    if (!begun) return { title: 'It waits for a seat' }
    const isMine = isAddressEqual(params.receiver, account)
    return {
      title: isMine ? 'Welcome' : 'It has begun',
      text: (
        <p>
          <SafeText>{params.title}</SafeText>: week 1 begins on Monday.
        </p>
      ),
      next: {
        to: paths.membership(begun.args.subscription),
        label: isMine ? 'Show my card' : 'See their card',
      },
    }
  },
}
