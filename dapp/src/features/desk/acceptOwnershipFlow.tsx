import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type AcceptOwnershipParams = { merchantId: number; name: string }

/** Accepts a merchant that was offered. */
export const acceptOwnershipFlow: Flow<AcceptOwnershipParams> = {
  name: 'acceptOwnership',
  title: () => 'Take the place over',
  async review({ params }) {
    return {
      figures: [
        { label: 'Place', value: <SafeText>{params.name}</SafeText> },
        { label: 'You answer for', value: 'its vouchers that are still out' },
      ],
      confirm: 'Accept it',
    }
  },
  steps: [
    {
      label: 'Accept it',
      call: ({ contracts, params }) =>
        call({
          address: contracts.MerchantRegistry,
          abi: merchantRegistryAbi,
          functionName: 'acceptOwnership',
          args: [params.merchantId],
        }),
    },
  ],
  landed: () => ({
    title: 'It is yours',
    text: 'Look at the payout address and the staff next: they stay as they were.',
  }),
}
