import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type RedeemWeekParams = { tokenId: bigint; parts: bigint; stamp: boolean; title: string }

/** Uses parts of a week by its holder, without a counter's camera. */
export const redeemWeekFlow: Flow<RedeemWeekParams> = {
  name: 'redeemWeek',
  title: () => 'Use it yourself',
  review: async ({ params: { parts, stamp, title } }) => ({
    figures: [
      {
        label: <SafeText>{title}</SafeText>,
        note: 'you use up',
        value: formatCount(parts, 'part'),
      },
      { label: 'A postcard', value: stamp ? 'is kept' : 'none' },
    ],
    notes: (
      <Notice tone="warning" title="Only at the counter">
        It is used then, whether you got anything for it or not. Let them see this screen when it is
        done.
      </Notice>
    ),
    confirm: 'Use it up',
  }),
  steps: [
    {
      label: 'Use it',
      call: ({ contracts, params }) =>
        call({
          address: contracts.EntangledWeeks,
          abi: entangledWeeksAbi,
          functionName: 'redeem',
          args: [params.tokenId, params.parts, params.stamp],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'Used',
    text: (
      <p className="text-2xl">
        {formatCount(params.parts, 'part')} of <SafeText>{params.title}</SafeText>
      </p>
    ),
    ...(params.stamp && { next: { to: paths.postcards, label: 'Show my postcards' } }),
  }),
}
