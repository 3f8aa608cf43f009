import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type SetPayoutParams = { merchantId: number; payout: AddressType }

/** Changes where money is sent from now on. */
export const setPayoutFlow: Flow<SetPayoutParams> = {
  name: 'setPayout',
  title: () => 'Where the money goes',
  async review({ params }) {
    return {
      figures: [{ label: 'From now on to', value: <Address value={params.payout} full /> }],
      notes: (
        <Notice tone="warning">
          Read the address once more. Whoever has its key has your income, also what is due from
          past sales.
        </Notice>
      ),
      confirm: 'Send it there',
    }
  },
  steps: [
    {
      label: 'Change the payout address',
      call: ({ contracts, params }) =>
        call({
          address: contracts.MerchantRegistry,
          abi: merchantRegistryAbi,
          functionName: 'setPayout',
          args: [params.merchantId, params.payout],
        }),
    },
  ],
  landed: () => ({
    title: 'Changed',
    text: 'Money due goes to the new address from this block on.',
  }),
}
