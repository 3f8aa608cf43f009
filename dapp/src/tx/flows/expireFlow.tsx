import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { call } from '../call.ts'
import type { Flow } from '../Flow.ts'

export type ExpireParams = { voucherId: bigint; title: string; price: bigint; currency: Address }

/** After the last day, frees the stake behind what was never redeemed. Anyone may; the clock has decided already. */
export const expireFlow: Flow<ExpireParams> = {
  name: 'expire',
  title: () => 'Close what has expired',
  async review({ client, contracts, params }) {
    const outstanding = await client.readContract({
      address: contracts.SolidarityVouchers,
      abi: solidarityVouchersAbi,
      functionName: 'outstandingOf',
      args: [params.voucherId],
    })
    return {
      figures: [
        { label: 'Offer', value: <SafeText>{params.title}</SafeText> },
        { label: 'Never redeemed', value: formatCount(outstanding, 'voucher') },
        {
          label: 'Patrons’ stake that it frees',
          value: (
            <Amount value={outstanding * params.price} currency={params.currency} style="exact" />
          ),
        },
      ],
      notes: (
        <p className="text-sm text-muted">
          They can’t be redeemed any more as it is. Where a part of the price was held, the merchant
          gets it now.
        </p>
      ),
      confirm: 'Close them',
      ...(outstanding === 0n && { blocked: 'Nothing of it is out any more.' }),
    }
  },
  steps: [
    {
      label: 'Close them',
      call: ({ contracts, params }) =>
        call({
          address: contracts.SolidarityVouchers,
          abi: solidarityVouchersAbi,
          functionName: 'expire',
          args: [params.voucherId],
        }),
    },
  ],
  landed: () => ({ title: 'Closed', text: 'The stake behind them is free.' }),
}
