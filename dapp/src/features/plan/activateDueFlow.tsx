import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { type Address as AddressType, parseEventLogs } from 'viem'
import { simulateContract } from 'viem/actions'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type ActivateDueParams = { shareId: bigint; holder: AddressType; currency: AddressType }

/** Begins a share whose date is past, for its holder or the one whom it named. Anyone may. */
export const activateDueFlow: Flow<ActivateDueParams> = {
  name: 'activateDue',
  title: () => 'Begin it for its holder',
  async review({ client, contracts, account, params: { shareId, holder, currency } }) {
    const shares = { address: contracts.AltShares, abi: altSharesAbi } as const
    const [[nominee, accepted], { result }] = await Promise.all([
      client.readContract({ ...shares, functionName: 'nomineeOf', args: [shareId, holder] }),
      simulateContract(client, {
        ...shares,
        functionName: 'activateDue',
        args: [shareId, holder],
        account,
      }),
    ])
    const [subscription, bounty] = result
    return {
      figures: [
        { label: 'Who has the share', value: <Address value={holder} copy={false} /> },
        {
          label: 'Who gets the membership',
          ...(accepted && { note: 'named by the holder; has accepted the terms' }),
          value: <Address value={accepted ? nominee : holder} copy={false} />,
        },
        {
          label: 'You get',
          note: bounty > 0n ? 'out of what would be the place’s' : 'nothing is paid for this one',
          value: <Amount value={bounty} currency={currency} style="exact" />,
        },
      ],
      ...(subscription === 0n && {
        notes: <p>No seat is free: the share joins the queue, where it keeps its place.</p>,
      }),
      confirm: subscription === 0n ? 'Let it queue' : 'Begin it',
    }
  },
  steps: [
    {
      label: 'Begin the share',
      call: ({ contracts, params: { shareId, holder } }) =>
        call({
          address: contracts.AltShares,
          abi: altSharesAbi,
          functionName: 'activateDue',
          args: [shareId, holder],
        }),
    },
  ],
  landed(_context, receipts) {
    const [begun] = parseEventLogs({
      abi: altSharesAbi,
      eventName: 'ShareActivated',
      logs: receipts.flatMap(({ logs }) => logs),
    })
    return begun
      ? {
          title: 'It has begun',
          text: (
            <p>
              <Address value={begun.args.receiver} brief /> has the membership.
            </p>
          ),
        }
      : { title: 'It waits for a seat' }
  },
}
