import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { readCapacity } from '../../lib/readCapacity.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type ClosePlanParams = { planId: number; title: string }

/** Closes a plan for good. */
export const closePlanFlow: Flow<ClosePlanParams> = {
  name: 'closePlan',
  title: () => 'Close this plan for good',
  async review({ client, contracts, params: { planId, title } }) {
    const { taken, promised, closed } = await readCapacity({ client, contracts }, planId)
    return {
      figures: [
        { label: 'Plan', value: <SafeText>{title}</SafeText> },
        {
          label: 'Members',
          note: 'stay, with all their rights',
          value: taken.toLocaleString(),
        },
        {
          label: 'Shares not begun',
          note: 'their holders may begin them, or take their money back from the presale pool',
          value: promised.toLocaleString(),
        },
      ],
      notes: (
        <Notice tone="warning" title="It can’t be undone">
          The plan never sells again, neither memberships nor shares. To stop for a while, stop
          selling instead.
        </Notice>
      ),
      confirm: 'Close it for good',
      ...(closed && { blocked: 'It is closed.' }),
    }
  },
  steps: [
    {
      label: 'Close the plan',
      call: ({ contracts, params }) =>
        call({
          address: contracts.Subscriptions,
          abi: subscriptionsAbi,
          functionName: 'close',
          args: [params.planId],
        }),
    },
  ],
  landed: () => ({ title: 'Closed for good' }),
}
