import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import type { Address as AddressType, Hex } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { ShareParams } from './ShareParams.ts'

export type AcceptShareParams = ShareParams & {
  holder: AddressType
  termsHash: Hex
  /** whether this page shows the text behind the hash, or knows that there is none */
  isTextKnown: boolean
}

/** Accepts a seat that a share’s holder has named this account for, and with it the plan’s terms. */
export const acceptShareFlow: Flow<AcceptShareParams> = {
  name: 'acceptShare',
  title: () => 'Accept a membership',
  async review({ params: { title, merchantName, holder, termsHash, isTextKnown } }) {
    return {
      figures: [
        { label: 'Membership', value: <SafeText>{title}</SafeText> },
        { label: 'At', value: <SafeText>{merchantName}</SafeText> },
        { label: 'Given by', value: <Address value={holder} copy={false} /> },
        { label: 'You pay', value: 'nothing' },
      ],
      notes: (
        <>
          <p>
            It begins when its holder wants, or by itself when it is due. Until then they may name
            somebody else.
          </p>
          <p className="text-sm break-words text-muted">
            You accept the terms with the fingerprint{' '}
            <span className="font-mono" title={termsHash}>
              {termsHash.slice(0, 10)}…{termsHash.slice(-8)}
            </span>
            .
          </p>
        </>
      ),
      confirm: 'Accept the terms',
      ...(!isTextKnown && {
        blocked: 'The text behind this fingerprint is not here. Nobody should accept it unread.',
      }),
    }
  },
  steps: [
    {
      label: 'Accept',
      call: ({ contracts, params: { shareId, holder, termsHash } }) =>
        call({
          address: contracts.AltShares,
          abi: altSharesAbi,
          functionName: 'accept',
          args: [shareId, holder, termsHash],
        }),
    },
  ],
  landed: () => ({ title: 'Accepted' }),
}
