import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import type { Address as AddressType } from 'viem'
import { getCode } from 'viem/actions'
import { Address } from '../../components/ui/Address.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type GiveParams = { voucherId: bigint; quantity: bigint; to: AddressType; title: string }

/** Gives vouchers to somebody else, for good. */
export const giveFlow: Flow<GiveParams> = {
  name: 'give',
  title: () => 'Give it away',
  async review({ client, contracts, account, params: { voucherId, quantity, to, title } }) {
    const [code, balance] = await Promise.all([
      getCode(client, { address: to }),
      client.readContract({
        address: contracts.SolidarityVouchers,
        abi: solidarityVouchersAbi,
        functionName: 'balanceOf',
        args: [account, voucherId],
      }),
    ])
    return {
      figures: [
        {
          label: 'You give',
          value: (
            <>
              {quantity.toString()} × <SafeText>{title}</SafeText>
            </>
          ),
        },
        { label: 'You keep', value: (balance - quantity).toString() },
      ],
      notes: (
        <>
          <Notice tone="warning" title="It can’t be undone">
            It goes to <Address value={to} full copy={false} />. Compare each letter with what you
            were given.
          </Notice>
          {code && code !== '0x' && (
            <Notice tone="plain" title="This is a contract, not a person’s plain wallet">
              It may be a smart wallet, which is fine. If you don’t know it, ask first.
            </Notice>
          )}
        </>
      ),
      confirm: 'Give it away',
      ...(balance < quantity && { blocked: `You have ${balance} of them.` }),
    }
  },
  steps: [
    {
      label: 'Give it away',
      call: ({ contracts, account, params }) =>
        call({
          address: contracts.SolidarityVouchers,
          abi: solidarityVouchersAbi,
          functionName: 'safeTransferFrom',
          args: [account, params.to, params.voucherId, params.quantity, '0x'],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'Given',
    text: (
      <>
        {params.quantity.toString()} × <SafeText>{params.title}</SafeText>, now with{' '}
        <Address value={params.to} brief />.
      </>
    ),
  }),
}
