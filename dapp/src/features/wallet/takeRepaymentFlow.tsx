import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type TakeRepaymentParams = {
  voucherId: bigint
  quantity: bigint
  price: bigint
  currency: Address
  title: string
}

/** Gives vouchers back for the price that was paid. */
export const takeRepaymentFlow: Flow<TakeRepaymentParams> = {
  name: 'takeRepayment',
  title: () => 'Take the money back',
  review: async ({ params: { quantity, price, currency, title } }) => ({
    figures: [
      {
        label: 'You give back',
        value: (
          <>
            {quantity.toString()} × <SafeText>{title}</SafeText>
          </>
        ),
      },
      {
        label: 'You receive',
        value: <Amount value={price * quantity} currency={currency} style="exact" />,
        total: true,
      },
    ],
    notes: <p>The vouchers are gone then, and the patrons’ stake behind them is free.</p>,
    confirm: 'Take it',
  }),
  steps: [
    {
      label: 'Take the money back',
      call: ({ contracts, params }) =>
        call({
          address: contracts.SolidarityVouchers,
          abi: solidarityVouchersAbi,
          functionName: 'takeRepayment',
          args: [params.voucherId, params.quantity],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'Your money is back',
    text: (
      <Amount value={params.price * params.quantity} currency={params.currency} style="exact" />
    ),
  }),
}
