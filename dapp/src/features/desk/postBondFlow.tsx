import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type BondParams = { merchantId: number; currency: Address; amount: bigint }

/** Adds to a merchant's own bond, which a claim takes before anybody's stake. */
export const postBondFlow: Flow<BondParams> = {
  name: 'postBond',
  title: () => 'Post a bond',
  async review({ client, contracts, params }) {
    const { merchantId, currency, amount } = params
    const bond = await client.readContract({
      address: contracts.PatronPool,
      abi: patronPoolAbi,
      functionName: 'bondOf',
      args: [merchantId],
    })
    return {
      figures: [
        { label: 'You pay in', value: <Amount value={amount} currency={currency} style="exact" /> },
        {
          label: 'The bond then',
          value: <Amount value={bond + amount} currency={currency} style="exact" />,
        },
      ],
      notes: (
        <p className="text-sm text-muted">
          A claim takes it first, before your patrons’ stake. It lets you sell no more, and leaves
          only when no voucher is out.
        </p>
      ),
      confirm: 'Post it',
    }
  },
  pays: ({ params }) => ({ currency: params.currency, amount: params.amount }),
  steps: [
    {
      label: 'Post the bond',
      call: ({ contracts, params }) =>
        call({
          address: contracts.PatronPool,
          abi: patronPoolAbi,
          functionName: 'postBond',
          args: [params.merchantId, params.amount],
        }),
    },
  ],
  landed: () => ({ title: 'The bond is posted', text: 'Everybody sees it on your page.' }),
}
