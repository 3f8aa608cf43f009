import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { BondParams } from './postBondFlow.tsx'

/** Takes the bond back, once no voucher is out. */
export const withdrawBondFlow: Flow<BondParams> = {
  name: 'withdrawBond',
  title: () => 'Take the bond back',
  async review({ client, contracts, params }) {
    const { merchantId, currency, amount } = params
    const [bond, [payout]] = await Promise.all([
      client.readContract({
        address: contracts.PatronPool,
        abi: patronPoolAbi,
        functionName: 'bondOf',
        args: [merchantId],
      }),
      client.readContract({
        address: contracts.MerchantRegistry,
        abi: merchantRegistryAbi,
        functionName: 'payoutOf',
        args: [merchantId],
      }),
    ])
    return {
      figures: [
        {
          label: (
            <>
              To <Address value={payout} copy={false} />
            </>
          ),
          value: <Amount value={amount} currency={currency} style="exact" />,
          note: 'your payout address',
        },
        {
          label: 'The bond then',
          value: (
            <Amount value={bond > amount ? bond - amount : 0n} currency={currency} style="exact" />
          ),
        },
      ],
      confirm: 'Take it back',
      ...(amount > bond && { blocked: 'That is more than the bond.' }),
    }
  },
  steps: [
    {
      label: 'Take it back',
      call: ({ contracts, params }) =>
        call({
          address: contracts.PatronPool,
          abi: patronPoolAbi,
          functionName: 'withdrawBond',
          args: [params.merchantId, params.amount],
        }),
    },
  ],
  landed: () => ({ title: 'It is paid out', text: 'To your payout address.' }),
}
