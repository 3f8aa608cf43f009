import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { readSellOffer } from './readSellOffer.ts'
import type { SellOfferParams } from './SellOfferParams.ts'
import { whereItIs } from './whereItIs.ts'

/** The seller takes back what is left of an offer. */
export const cancelFlow: Flow<SellOfferParams> = {
  name: 'cancelOffer',
  title: () => 'Take your offer back',
  async review({ client, contracts, params, now }) {
    const { id, kind, usableUntil } = params
    const { offer } = await readSellOffer({ client, contracts }, id, 1n, now)
    const { one, many } = params.unit
    const isGone = kind === 'week' && BigInt(now) >= usableUntil
    return {
      figures: [
        {
          label: isGone ? 'Lost with its week' : 'Comes back to you',
          value: formatCount(offer.quantity, one, many),
          total: true,
        },
      ],
      notes: (
        <>
          <p>
            <b>
              <SafeText>{params.name}</SafeText>
            </b>{' '}
            is no longer for sale after this.
          </p>
          {isGone && (
            <Notice tone="warning">
              Its week is over: it can’t be used nor moved any more. This only clears the offer
              away.
            </Notice>
          )}
        </>
      ),
      confirm: isGone ? 'Clear it away' : 'Take it back',
      ...(offer.quantity === 0n && { blocked: 'All of it is sold, or was taken back.' }),
    }
  },
  steps: [
    {
      label: 'End the offer',
      call: ({ contracts, account, params }) =>
        call({
          address: contracts.WeekMarket,
          abi: weekMarketAbi,
          functionName: 'cancel',
          args: [BigInt(params.id), account],
        }),
    },
  ],
  landed: ({ params, now }) =>
    params.kind === 'week' && BigInt(now) >= params.usableUntil
      ? { title: 'It is cleared away' }
      : { title: 'It is back', next: whereItIs(params.kind, params.tokenId) },
}
