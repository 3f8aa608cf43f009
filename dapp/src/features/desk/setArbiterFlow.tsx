import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { type Address as AddressType, zeroAddress } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type SetArbiterParams = { merchantId: number; arbiter: AddressType }

/** Names who decides contested claims of offers published from now on. */
export const setArbiterFlow: Flow<SetArbiterParams> = {
  name: 'setArbiter',
  title: () => 'Who decides contests',
  async review({ params }) {
    return {
      figures: [
        {
          label: 'Contests are decided by',
          value:
            params.arbiter === zeroAddress ? 'nobody' : <Address value={params.arbiter} full />,
        },
        { label: 'Holds for', value: 'offers that you publish from now on' },
      ],
      confirm: 'Save it',
    }
  },
  steps: [
    {
      label: 'Change the arbiter',
      call: ({ contracts, params }) =>
        call({
          address: contracts.MerchantRegistry,
          abi: merchantRegistryAbi,
          functionName: 'setArbiter',
          args: [params.merchantId, params.arbiter],
        }),
    },
  ],
  landed: () => ({
    title: 'Saved',
    text: 'What is on sale already keeps the arbiter that it was published with.',
  }),
}
