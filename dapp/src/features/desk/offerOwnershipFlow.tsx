import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { type Address as AddressType, zeroAddress } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type OfferOwnershipParams = { merchantId: number; to: AddressType }

/** Offers a merchant to a new owner, or takes the offer back. */
export const offerOwnershipFlow: Flow<OfferOwnershipParams> = {
  name: 'offerOwnership',
  title: () => 'Hand the place over',
  async review({ params }) {
    return {
      figures: [
        params.to === zeroAddress
          ? { label: 'The offer', value: 'is taken back' }
          : { label: 'Offered to', value: <Address value={params.to} full /> },
      ],
      ...(params.to !== zeroAddress && {
        notes: (
          <Notice tone="bad" title="Once they accept, it is theirs">
            You can take the offer back until then. After that only they publish offers, change
            where money goes and take the bond; nobody can undo it.
          </Notice>
        ),
      }),
      confirm: 'Yes, go on',
    }
  },
  steps: [
    {
      label: 'Offer it',
      call: ({ contracts, params }) =>
        call({
          address: contracts.MerchantRegistry,
          abi: merchantRegistryAbi,
          functionName: 'offerOwnership',
          args: [params.merchantId, params.to],
        }),
    },
  ],
  landed: () => ({ title: 'Done', text: 'You stay the owner until somebody accepts.' }),
}
