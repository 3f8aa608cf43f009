import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import type { Redemption } from '@homing/sdk/redemption/redemptionTypes'
import type { Hex } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { CheckMark } from '../../components/ui/CheckMark.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type RedeemSignedParams = { redemption: Redemption; signature: Hex; title: string }

/** Redeems a guest's vouchers with the guest's signature. */
export const redeemSignedFlow: Flow<RedeemSignedParams> = {
  name: 'redeemSigned',
  title: () => 'Redeem',
  review: async ({ params: { redemption, title } }) => ({
    figures: [
      {
        label: 'The guest uses up',
        value: (
          <>
            {redemption.quantity.toString()} × <SafeText>{title}</SafeText>
          </>
        ),
      },
      { label: 'From', value: <Address value={redemption.holder} brief /> },
    ],
    confirm: 'Redeem',
  }),
  steps: [
    {
      label: 'Redeem',
      call: ({ contracts, params }) =>
        call({
          address: contracts.SolidarityVouchers,
          abi: solidarityVouchersAbi,
          functionName: 'redeemSigned',
          args: [params.redemption, params.signature],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'Redeemed',
    text: (
      <div className="rounded-card bg-neck-soft px-5 py-8 text-center text-neck">
        <CheckMark className="mx-auto size-16" />
        <p className="mt-3 font-display text-3xl font-semibold">
          {params.redemption.quantity.toString()} × <SafeText>{params.title}</SafeText>
        </p>
        <p className="mt-2">Hand it over. The patrons’ stake behind it is free again.</p>
      </div>
    ),
    close: 'Next guest',
  }),
}
