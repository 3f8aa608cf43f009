import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { VoucherParams } from './VoucherParams.ts'

/** After the last day, returns what holders didn't take of a repayment to the merchant. */
export const returnRepaymentFlow: Flow<VoucherParams> = {
  name: 'returnRepayment',
  title: () => 'Take back what nobody took',
  async review({ client, contracts, params }) {
    const amount = await client.readContract({
      address: contracts.SolidarityVouchers,
      abi: solidarityVouchersAbi,
      functionName: 'repaymentOf',
      args: [params.voucherId],
    })
    return {
      figures: [
        { label: 'Offer', value: <SafeText>{params.title}</SafeText> },
        {
          label: 'Back to you and your payees',
          value: <Amount value={amount} currency={params.currency} style="exact" />,
        },
      ],
      confirm: 'Take it back',
      ...(amount === 0n && { blocked: 'Nothing of it is left.' }),
    }
  },
  steps: [
    {
      label: 'Take it back',
      call: ({ contracts, params }) =>
        call({
          address: contracts.SolidarityVouchers,
          abi: solidarityVouchersAbi,
          functionName: 'returnRepayment',
          args: [params.voucherId],
        }),
    },
  ],
  landed: () => ({ title: 'It is paid out', text: 'To your payout address and payees.' }),
}
