import { tipsAbi } from '@homing/sdk/abi/tipsAbi'
import { type Address as AddressType, zeroAddress } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type TipParams = {
  merchantId: number
  merchantName: string
  currency: AddressType
  amount: bigint
  host?: AddressType
  note: string
}

/** A thank-you: all of it to the merchant, but for the part that it set for a host. */
export const tipFlow: Flow<TipParams> = {
  name: 'tip',
  title: () => 'Leave a tip',
  async review({ client, contracts, params }) {
    const { merchantId, merchantName, currency, amount, host, note } = params
    const bps = host
      ? await client.readContract({
          address: contracts.Tips,
          abi: tipsAbi,
          functionName: 'hostPartOf',
          args: [merchantId, host],
        })
      : 0
    const hostPart = (amount * BigInt(bps)) / 10_000n
    return {
      figures: [
        {
          label: <SafeText>{merchantName}</SafeText>,
          value: <Amount value={amount - hostPart} currency={currency} style="exact" />,
        },
        ...(host
          ? [
              {
                label: <Address value={host} brief />,
                note: bps > 0 ? 'hosts here' : 'has no part of tips here',
                value: <Amount value={hostPart} currency={currency} style="exact" />,
              },
            ]
          : []),
        {
          label: 'You pay',
          value: <Amount value={amount} currency={currency} style="exact" />,
          total: true,
        },
      ],
      notes: (
        <>
          {note && (
            <p>
              With a word that everybody can read: “<SafeText most={140}>{note}</SafeText>”
            </p>
          )}
          <p className="text-sm text-muted">A tip buys nothing and can’t be taken back.</p>
        </>
      ),
      confirm: 'Give it',
    }
  },
  pays: ({ params }) => ({ currency: params.currency, amount: params.amount }),
  steps: [
    {
      label: 'Send the tip',
      call: ({ contracts, params }) =>
        call({
          address: contracts.Tips,
          abi: tipsAbi,
          functionName: 'tip',
          args: [params.merchantId, params.amount, params.host ?? zeroAddress, params.note],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'Thank you!',
    text: (
      <>
        <Amount value={params.amount} currency={params.currency} /> is at{' '}
        <SafeText>{params.merchantName}</SafeText> already.
      </>
    ),
  }),
}
