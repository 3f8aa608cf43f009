import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import { type Address as AddressType, parseEventLogs } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { readSellOffer } from './readSellOffer.ts'
import type { SellOfferParams } from './SellOfferParams.ts'
import { whereItIs } from './whereItIs.ts'
import { whyNotBuy } from './whyNotBuy.ts'

export type FillParams = SellOfferParams & {
  quantity: bigint
  /** of all of them: what the buyer lets the market take */
  mostCost: bigint
  /** Somebody else, for a gift. */
  receiver?: AddressType
}

/** Buys of an offer: the money goes straight to the seller, and what it buys to the receiver, in one transaction. */
export const fillFlow: Flow<FillParams> = {
  name: 'fillOffer',
  title: ({ receiver }) => (receiver ? 'Buy a present' : 'Buy from the market'),
  async review({ client, contracts, account, params, now }) {
    const { id, kind, quantity, mostCost, receiver, currency } = params
    const { offer, cost } = await readSellOffer({ client, contracts }, id, quantity, now)
    const money = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
    const { one, many } = params.unit
    const tooDear = cost > mostCost
    const blocked =
      whyNotBuy(offer, quantity, account, now) ??
      (tooDear ? 'It costs more than your highest price by now. Raise it, or wait.' : undefined)
    return {
      figures: [
        {
          label: <Address value={offer.seller} brief />,
          note: 'the seller, who gets all of it',
          value: money(cost),
        },
        { label: 'You pay now', value: money(cost), total: true },
        ...(offer.terms.fair
          ? [
              {
                label: 'At most',
                note: 'its price follows the clock: you pay what it is when your transaction is carried out',
                value: money(mostCost),
              },
            ]
          : []),
      ],
      notes: (
        <>
          <p>
            {formatCount(quantity, one, many)} of{' '}
            <b>
              <SafeText>{params.name}</SafeText>
            </b>{' '}
            at <SafeText>{params.merchantName}</SafeText>.
          </p>
          <p className="text-muted">
            {kind === 'week'
              ? 'It can be used in that week alone, and there is no refund. The seller is a person whom nobody has checked; the market holds what they sell.'
              : 'There is no refund for a change of mind. The seller is a person whom nobody has checked; the market holds what they sell.'}
          </p>
          {receiver && (
            <Notice tone="warning" title="A present can’t be called back">
              It goes to <Address value={receiver} full copy={false} />. Compare each letter with
              what you were given.
            </Notice>
          )}
        </>
      ),
      confirm: <>Pay {money(cost)}</>,
      ...(blocked && { blocked }),
    }
  },
  pays: ({ contracts, params }) => ({
    currency: params.currency,
    amount: params.mostCost,
    spender: contracts.WeekMarket,
    permit: true,
  }),
  steps: [
    {
      label: 'Buy',
      call({ contracts, account, params }, { permit }) {
        const { id, quantity, mostCost, receiver = account } = params
        const market = { address: contracts.WeekMarket, abi: weekMarketAbi } as const
        const args = [BigInt(id), quantity, mostCost, receiver] as const
        return permit
          ? call({ ...market, functionName: 'fillWithPermit', args: [...args, permit] })
          : call({ ...market, functionName: 'fill', args })
      },
    },
  ],
  landed({ params }, receipts) {
    const { kind, tokenId, receiver, currency } = params
    const [filled] = parseEventLogs({
      abi: weekMarketAbi,
      eventName: 'OfferFilled',
      logs: receipts.flatMap(({ logs }) => logs),
    })
    return {
      title: receiver ? 'It is theirs' : 'It is yours',
      text: (
        <p>
          <SafeText>{params.name}</SafeText> at <SafeText>{params.merchantName}</SafeText>
          {receiver ? (
            <>
              , in the wallet of <Address value={receiver} brief />.
            </>
          ) : (
            ', in your wallet.'
          )}{' '}
          {filled && (
            <>
              You paid <Amount value={filled.args.cost} currency={currency} style="exact" />.
            </>
          )}
        </p>
      ),
      ...(!receiver && { next: whereItIs(kind, tokenId) }),
    }
  },
}
