import { stampsAbi } from '@homing/sdk/abi/stampsAbi'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { paths } from '../../lib/paths.ts'
import { call } from '../call.ts'
import type { Flow } from '../Flow.ts'

export type KeepStampParams = { subscriptionId: bigint; title: string; merchantName: string }

/** Keeps the member's half of the running week's postcard. */
export const keepStampFlow: Flow<KeepStampParams> = {
  name: 'keepStamp',
  title: () => 'Keep this week’s postcard',
  review: async ({ params: { title, merchantName } }) => ({
    figures: [
      {
        label: (
          <>
            <SafeText>{title}</SafeText> at <SafeText>{merchantName}</SafeText>
          </>
        ),
        value: 'your half',
      },
      { label: 'What it costs', value: 'the network’s fee only' },
    ],
    notes: <p>A picture of this week on the chain, worth nothing but the memory.</p>,
    confirm: 'Keep it',
  }),
  steps: [
    {
      label: 'Keep the postcard',
      call: ({ contracts, params }) =>
        call({
          address: contracts.Stamps,
          abi: stampsAbi,
          functionName: 'keep',
          args: [params.subscriptionId],
        }),
    },
  ],
  landed: () => ({
    title: 'Kept',
    text: 'It is in your album.',
    next: { to: paths.postcards, label: 'Show my postcards' },
  }),
}
