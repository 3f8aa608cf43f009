import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type SetSellingParams = { offerId: bigint; title: string; open: boolean }

/** Stops selling an offer, or goes on. */
export const setSellingFlow: Flow<SetSellingParams> = {
  name: 'setSelling',
  title: ({ open }) => (open ? 'Sell it again' : 'Stop selling it'),
  async review({ params }) {
    return {
      figures: [
        { label: 'Offer', value: <SafeText>{params.title}</SafeText> },
        { label: 'On sale', value: params.open ? 'yes, from now on' : 'no, until you go on' },
        { label: 'What was sold', value: 'stays as good as it is' },
      ],
      confirm: params.open ? 'Sell it again' : 'Stop selling',
    }
  },
  steps: [
    {
      label: 'Change the offer',
      call: ({ contracts, params }) =>
        call({
          address: contracts.SolidarityVouchers,
          abi: solidarityVouchersAbi,
          functionName: 'setSelling',
          args: [params.offerId, params.open],
        }),
    },
  ],
  landed: ({ params }) => ({ title: params.open ? 'On sale again' : 'No longer on sale' }),
}
