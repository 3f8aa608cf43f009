import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import type { WeekRedemption } from '@homing/sdk/redemption/weekRedemptionTypes'
import type { Hex } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { CheckMark } from '../../components/ui/CheckMark.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type RedeemWeekSignedParams = {
  redemption: WeekRedemption
  signature: Hex
  title: string
  partsPerWeek: bigint
}

/** Uses parts of a guest's week with the guest's signature. */
export const redeemWeekSignedFlow: Flow<RedeemWeekSignedParams> = {
  name: 'redeemWeekSigned',
  title: () => 'Redeem',
  review: async ({ params: { redemption, title, partsPerWeek } }) => ({
    figures: [
      {
        label: 'The guest uses up',
        value: (
          <>
            {redemption.parts.toString()} of {partsPerWeek.toString()} parts of{' '}
            <SafeText>{title}</SafeText>
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
          address: contracts.EntangledWeeks,
          abi: entangledWeeksAbi,
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
          {params.redemption.parts.toString()} of {params.partsPerWeek.toString()} parts ·{' '}
          <SafeText>{params.title}</SafeText>
        </p>
        <p className="mt-2">Let them in. It is earned, and paid out with the week.</p>
      </div>
    ),
    close: 'Next guest',
  }),
}
