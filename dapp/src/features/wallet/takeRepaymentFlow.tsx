import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
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
  async review({ client, contracts, account, params }) {
    const { voucherId, quantity, price, currency, title } = params
    const vouchers = { address: contracts.SolidarityVouchers, abi: solidarityVouchersAbi } as const
    const [held, paidIn] = await Promise.all([
      client.readContract({ ...vouchers, functionName: 'balanceOf', args: [account, voucherId] }),
      client.readContract({ ...vouchers, functionName: 'repaymentOf', args: [voucherId] }),
    ])
    return {
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
          label: 'You keep',
          value: formatCount(held > quantity ? held - quantity : 0n, 'voucher'),
        },
        {
          label: 'You receive',
          value: <Amount value={price * quantity} currency={currency} style="exact" />,
          total: true,
        },
      ],
      notes: <p>What you give back is gone then, and the patrons’ stake behind it is free.</p>,
      confirm: 'Take it',
      ...(paidIn < price * quantity && { blocked: 'Others were faster: less is paid in now.' }),
      ...(held < quantity && { blocked: 'You have fewer of them now.' }),
    }
  },
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
