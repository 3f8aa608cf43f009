import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { ShareParams } from './ShareParams.ts'

export type QueuedParams = ShareParams & { number: number }

/** Leaves the queue: the share comes back. */
export const leaveQueueFlow: Flow<QueuedParams> = {
  name: 'leaveQueue',
  title: () => 'Leave the queue',
  async review({ params }) {
    return {
      figures: [
        { label: 'Membership', value: <SafeText>{params.title}</SafeText> },
        { label: 'You get', value: 'your share back' },
        { label: 'Your place', value: 'goes to those behind you' },
      ],
      notes: <p>You may join again later, at the end of the queue.</p>,
      confirm: 'Leave the queue',
    }
  },
  steps: [
    {
      label: 'Leave the queue',
      call: ({ contracts, params }) =>
        call({
          address: contracts.AltShares,
          abi: altSharesAbi,
          functionName: 'leaveQueue',
          args: [params.planId, BigInt(params.number)],
        }),
    },
  ],
  landed: () => ({ title: 'The share is yours again' }),
}
