import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type RedeemParams = { voucherId: bigint; quantity: bigint; title: string }

/** Redeems by the holder, without a counter's camera. */
export const redeemFlow: Flow<RedeemParams> = {
  name: 'redeem',
  title: () => 'Redeem it yourself',
  review: async ({ params: { quantity, title } }) => ({
    figures: [
      {
        label: 'You use up',
        value: (
          <>
            {quantity.toString()} × <SafeText>{title}</SafeText>
          </>
        ),
      },
    ],
    notes: (
      <Notice tone="warning" title="Only at the counter">
        It is used then, whether you got anything for it or not. Let them see this screen when it is
        done.
      </Notice>
    ),
    confirm: 'Use it up',
  }),
  steps: [
    {
      label: 'Redeem',
      call: ({ contracts, params }) =>
        call({
          address: contracts.SolidarityVouchers,
          abi: solidarityVouchersAbi,
          functionName: 'redeem',
          args: [params.voucherId, params.quantity],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'Redeemed',
    text: (
      <p className="text-2xl">
        {params.quantity.toString()} × <SafeText>{params.title}</SafeText>
      </p>
    ),
  }),
}
