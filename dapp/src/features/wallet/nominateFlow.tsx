import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { type Address as AddressType, zeroAddress } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { ShareParams } from './ShareParams.ts'

export type NominateParams = ShareParams & {
  /** nobody: the name is taken back */
  nominee?: AddressType
  /** so many shares of this id */
  quantity: number
}

/** Names who shall have the seat of a share, or takes the name back. */
export const nominateFlow: Flow<NominateParams> = {
  name: 'nominate',
  title: ({ nominee }) => (nominee ? 'Name somebody' : 'Take the name back'),
  async review({ params: { title, nominee, quantity } }) {
    return {
      figures: [
        {
          label: quantity > 1 ? `${quantity} shares of` : 'Share of',
          value: <SafeText>{title}</SafeText>,
        },
        {
          label: 'Who gets the membership',
          value: nominee ? <Address value={nominee} copy={false} /> : 'you',
        },
      ],
      notes: nominee ? (
        <>
          <p>
            They must accept the place’s terms: their wallet on this page asks them. Until then it
            begins for you.
          </p>
          <p className="text-muted">
            The share stays yours: you may name somebody else, give it away or begin it yourself.
            Once it has begun for them, the membership and its refund are theirs.
          </p>
        </>
      ) : (
        <p>The share begins for you.</p>
      ),
      confirm: nominee ? 'Name them' : 'Take it back',
    }
  },
  steps: [
    {
      label: 'Name who has the seat',
      call: ({ contracts, params: { shareId, nominee = zeroAddress } }) =>
        call({
          address: contracts.AltShares,
          abi: altSharesAbi,
          functionName: 'nominate',
          args: [shareId, nominee, { deadline: 0n, signature: '0x' }],
        }),
    },
  ],
  landed: ({ params: { nominee } }) => ({
    title: nominee ? 'Named' : 'Taken back',
    ...(nominee && {
      text: (
        <p>
          <Address value={nominee} brief /> finds it in their wallet on this page, under “You were
          named”.
        </p>
      ),
    }),
  }),
}
