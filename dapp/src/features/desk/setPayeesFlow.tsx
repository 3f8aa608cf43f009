import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type SetPayeesParams = {
  merchantId: number
  payees: readonly { account: AddressType; bps: number }[]
}

/** Names up to three further payees of the merchant’s part. */
export const setPayeesFlow: Flow<SetPayeesParams> = {
  name: 'setPayees',
  title: () => 'Who shares your part',
  async review({ params }) {
    return {
      figures: [
        ...params.payees.map(({ account, bps }) => ({
          label: <Address value={account} copy={false} />,
          value: formatBps(bps),
        })),
        {
          label: 'To your payout address',
          value: formatBps(10_000 - params.payees.reduce((sum, { bps }) => sum + bps, 0)),
          note: 'the rest',
          total: true,
        },
      ],
      confirm: 'Share it like this',
    }
  },
  steps: [
    {
      label: 'Change the payees',
      call: ({ contracts, params }) =>
        call({
          address: contracts.MerchantRegistry,
          abi: merchantRegistryAbi,
          functionName: 'setPayees',
          args: [params.merchantId, params.payees],
        }),
    },
  ],
  landed: () => ({ title: 'Saved', text: 'It holds for every payment from this block on.' }),
}
