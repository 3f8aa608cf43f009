import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type SetOperatorParams = { merchantId: number; operator: AddressType; allowed: boolean }

/** Lets somebody redeem at the counter, or stops it. */
export const setOperatorFlow: Flow<SetOperatorParams> = {
  name: 'setOperator',
  title: () => 'Staff at the counter',
  async review({ params }) {
    return {
      figures: [
        { label: 'Who', value: <Address value={params.operator} full /> },
        { label: 'May redeem vouchers', value: params.allowed ? 'yes, from now on' : 'no longer' },
        { label: 'May take money', value: 'no, never' },
      ],
      confirm: 'Save it',
    }
  },
  steps: [
    {
      label: 'Change the staff',
      call: ({ contracts, params }) =>
        call({
          address: contracts.MerchantRegistry,
          abi: merchantRegistryAbi,
          functionName: 'setOperator',
          args: [params.merchantId, params.operator, params.allowed],
        }),
    },
  ],
  landed: () => ({ title: 'Saved', text: 'It holds from this block on.' }),
}
