import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type RevokeParams = { id: bigint; nonce: bigint }

/** Makes a signed redemption worthless. */
export const revokeFlow: Flow<RevokeParams> = {
  name: 'revoke',
  title: () => 'Revoke the code',
  review: async () => ({
    figures: [{ label: 'What it costs', value: 'the network’s fee only' }],
    notes: (
      <p>The code is worth nothing from then on. You keep the voucher and can make another code.</p>
    ),
    confirm: 'Revoke it',
  }),
  steps: [
    {
      label: 'Revoke the code',
      call: ({ contracts, params }) =>
        call({
          address: contracts.SolidarityVouchers,
          abi: solidarityVouchersAbi,
          functionName: 'revokeNonce',
          args: [params.id, params.nonce],
        }),
    },
  ],
  landed: () => ({ title: 'The code is worthless now', text: 'Your voucher is still yours.' }),
}
