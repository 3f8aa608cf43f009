import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import { parseEventLogs } from 'viem'
import { simulateContract } from 'viem/actions'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { readSellOffer } from './readSellOffer.ts'
import type { SellOfferParams } from './SellOfferParams.ts'

/** Begins a share that lies on the market and is due, for its seller. Anyone may. */
export const beginOfferedFlow: Flow<SellOfferParams> = {
  name: 'beginOffered',
  title: () => 'Begin it for its owner',
  async review({ client, contracts, account, params: { id, currency }, now }) {
    const [{ offer }, { result }] = await Promise.all([
      readSellOffer({ client, contracts }, id, 1n, now),
      simulateContract(client, {
        address: contracts.WeekMarket,
        abi: weekMarketAbi,
        functionName: 'activateDue',
        args: [BigInt(id)],
        account,
      }),
    ])
    const [subscription, bounty] = result
    return {
      figures: [
        {
          label: 'Who gets the membership',
          note: 'the seller, whose share it still is',
          value: <Address value={offer.seller} copy={false} />,
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
      call: ({ contracts, params: { id } }) =>
        call({
          address: contracts.WeekMarket,
          abi: weekMarketAbi,
          functionName: 'activateDue',
          args: [BigInt(id)],
        }),
    },
  ],
  landed(_context, receipts) {
    const [begun] = parseEventLogs({
      abi: weekMarketAbi,
      eventName: 'OfferActivated',
      logs: receipts.flatMap(({ logs }) => logs),
    })
    return begun && begun.args.subscription > 0n
      ? { title: 'It has begun', text: <p>Its owner has the membership.</p> }
      : { title: 'It waits for a seat' }
  },
}
