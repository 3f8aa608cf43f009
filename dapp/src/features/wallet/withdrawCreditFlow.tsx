import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { type Address as AddressType, BaseError, ContractFunctionRevertedError } from 'viem'
import { simulateContract } from 'viem/actions'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type WithdrawCreditParams = { currency: AddressType; amount: bigint; to: AddressType }

/** Takes money that waits in the vault because it could not be pushed, to an address that can receive it. */
export const withdrawCreditFlow: Flow<WithdrawCreditParams> = {
  name: 'withdrawCredit',
  title: () => 'Take what waits for you',
  async review({ client, contracts, account, params: { currency, to } }) {
    const vault = { address: contracts.EscrowVault, abi: escrowVaultAbi } as const
    const [amount, refused] = await Promise.all([
      client.readContract({ ...vault, functionName: 'creditOf', args: [currency, account] }),
      simulateContract(client, {
        ...vault,
        account,
        functionName: 'withdrawCredit',
        args: [currency, to],
      }).then(() => false, isRevert),
    ])
    const isOwn = to === account
    return {
      figures: [
        {
          label: isOwn ? 'To your wallet' : 'It is sent',
          value: <Amount value={amount} currency={currency} style="exact" />,
        },
        ...(isOwn ? [] : [{ label: 'To', value: <Address value={to} full /> }]),
      ],
      confirm: isOwn ? 'Take it' : 'Send it there',
      ...(refused && {
        blocked:
          'The currency does not let this address receive money now. Yours stays in the vault: come back later, or send it to another address.',
      }),
      ...(amount === 0n && { blocked: 'Nothing waits any more.' }),
    }
  },
  steps: [
    {
      label: 'Take it',
      call: ({ contracts, params }) =>
        call({
          address: contracts.EscrowVault,
          abi: escrowVaultAbi,
          functionName: 'withdrawCredit',
          args: [params.currency, params.to],
        }),
    },
  ],
  landed: ({ account, params }) => ({
    title: params.to === account ? 'It is in your wallet' : 'It is sent',
    text: <Amount value={params.amount} currency={params.currency} style="exact" />,
  }),
}

/** The token's errors are its own, so what it says can't be put into words. A silent chain is no refusal. */
function isRevert(error: unknown): true {
  if (
    error instanceof BaseError &&
    error.walk((cause) => cause instanceof ContractFunctionRevertedError)
  ) {
    return true
  }
  throw error
}
