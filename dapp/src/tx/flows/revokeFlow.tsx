import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { call } from '../call.ts'
import type { Flow } from '../Flow.ts'

export type RevokeParams = {
  contract: 'SolidarityVouchers' | 'EntangledWeeks'
  id: bigint
  nonce: bigint
}

/** Makes a signed redemption worthless, of vouchers or of a week: both know the same call. */
export const revokeFlow: Flow<RevokeParams> = {
  name: 'revoke',
  title: () => 'Revoke the code',
  review: async () => ({
    figures: [{ label: 'What it costs', value: 'the network’s fee only' }],
    notes: (
      <p>
        The code is worth nothing from then on. What it was for stays yours, and you can make
        another code.
      </p>
    ),
    confirm: 'Revoke it',
  }),
  steps: [
    {
      label: 'Revoke the code',
      call: ({ contracts, params }) =>
        call({
          address: contracts[params.contract],
          abi: solidarityVouchersAbi,
          functionName: 'revokeNonce',
          args: [params.id, params.nonce],
        }),
    },
  ],
  landed: () => ({
    title: 'The code is worthless now',
    text: 'What it was for is still yours.',
  }),
}
