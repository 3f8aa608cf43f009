import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import { Address } from '../../components/ui/Address.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { readSellOffer } from './readSellOffer.ts'
import type { SellOfferParams } from './SellOfferParams.ts'

/** What nobody bought of an offer that ended goes back to its seller. Anyone may do it. */
export const giveBackFlow: Flow<SellOfferParams> = {
  name: 'giveBackOffer',
  title: () => 'Give it back to its seller',
  async review({ client, contracts, params, now }) {
    const { id, kind, usableUntil } = params
    const { offer } = await readSellOffer({ client, contracts }, id, 1n, now)
    const { one, many } = params.unit
    const isGone = kind === 'week' && BigInt(now) >= usableUntil
    const blocked =
      offer.quantity === 0n
        ? 'All of it is sold, or was taken back.'
        : now < offer.terms.endsAt
          ? `It runs until ${formatDateTime(offer.terms.endsAt)}.`
          : undefined
    return {
      figures: [
        { label: 'To', value: <Address value={offer.seller} copy={false} /> },
        {
          label: isGone ? 'Lost with its week' : 'Goes back',
          value: formatCount(offer.quantity, one, many),
          total: true,
        },
      ],
      notes: (
        <p>
          <b>
            <SafeText>{params.name}</SafeText>
          </b>
          {isGone ? ': its week is over, so nothing moves.' : ': nobody bought it in time.'} You
          only pay for the transaction.
        </p>
      ),
      confirm: isGone ? 'Clear it away' : 'Give it back',
      ...(blocked && { blocked }),
    }
  },
  steps: [
    {
      label: 'Give it back',
      call: ({ contracts, params }) =>
        call({
          address: contracts.WeekMarket,
          abi: weekMarketAbi,
          functionName: 'giveBack',
          args: [BigInt(params.id)],
        }),
    },
  ],
  landed: ({ params, now }) =>
    params.kind === 'week' && BigInt(now) >= params.usableUntil
      ? { title: 'It is cleared away' }
      : { title: 'It is back with its seller' },
}
