import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type WithdrawCreditParams = { currency: Address; amount: bigint }

/** Takes money that waits in the vault because it could not be pushed. */
export const withdrawCreditFlow: Flow<WithdrawCreditParams> = {
  name: 'withdrawCredit',
  title: () => 'Take what waits for you',
  async review({ client, contracts, account, params: { currency } }) {
    const amount = await client.readContract({
      address: contracts.EscrowVault,
      abi: escrowVaultAbi,
      functionName: 'creditOf',
      args: [currency, account],
    })
    return {
      figures: [
        {
          label: 'To your wallet',
          value: <Amount value={amount} currency={currency} style="exact" />,
          total: true,
        },
      ],
      confirm: 'Take it',
      ...(amount === 0n && { blocked: 'Nothing waits any more.' }),
    }
  },
  steps: [
    {
      label: 'Take it',
      call: ({ contracts, account, params }) =>
        call({
          address: contracts.EscrowVault,
          abi: escrowVaultAbi,
          functionName: 'withdrawCredit',
          args: [params.currency, account],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'It is in your wallet',
    text: <Amount value={params.amount} currency={params.currency} style="exact" />,
  }),
}
