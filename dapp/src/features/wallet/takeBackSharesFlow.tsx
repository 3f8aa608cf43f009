import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { ShareParams } from './ShareParams.ts'

export type TakeBackParams = ShareParams & {
  /** Why it may go back, which says what is called. */
  from:
    | { kind: 'closed'; quantity: number }
    | { kind: 'queue'; number: number }
    | { kind: 'bundle'; week: number; size: number }
}

const countOf = ({ from }: TakeBackParams) =>
  from.kind === 'closed' ? from.quantity : from.kind === 'bundle' ? from.size : 1

/** Takes the money of shares back: whole, out of the presale pool. */
export const takeBackSharesFlow: Flow<TakeBackParams> = {
  name: 'takeBackShares',
  title: () => 'Take the money back',
  async review({ params }) {
    const count = countOf(params)
    const money = (value: bigint) => (
      <Amount value={value} currency={params.currency} style="exact" />
    )
    return {
      figures: [
        {
          label: <SafeText>{params.title}</SafeText>,
          note: `${formatCount(count, 'share')} at what was paid`,
          value: money(params.price),
        },
        { label: 'You get back', value: money(params.price * BigInt(count)), total: true },
      ],
      notes: (
        <Notice tone="warning" title="It can’t be undone">
          {count === 1 ? 'The share is' : 'The shares are'} gone, and the years with{' '}
          {count === 1 ? 'it' : 'them'}.
        </Notice>
      ),
      confirm: <>Take {money(params.price * BigInt(count))}</>,
    }
  },
  steps: [
    {
      label: 'Take the money back',
      call({ contracts, params: { shareId, planId, tier, from } }) {
        const shares = { address: contracts.AltShares, abi: altSharesAbi } as const
        switch (from.kind) {
          case 'closed':
            return call({
              ...shares,
              functionName: 'takeBack',
              args: [shareId, BigInt(from.quantity)],
            })
          case 'queue':
            return call({
              ...shares,
              functionName: 'takeBackQueued',
              args: [planId, BigInt(from.number)],
            })
          case 'bundle':
            return call({
              ...shares,
              functionName: 'takeBackBundle',
              args: [planId, BigInt(tier), BigInt(from.week)],
            })
        }
      },
    },
  ],
  landed: ({ params }) => ({
    title: 'It is in your wallet',
    text: (
      <p>
        <Amount value={params.price * BigInt(countOf(params))} currency={params.currency} /> came
        back.
      </p>
    ),
  }),
}
