import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type SetPlanSellingParams = { planId: number; title: string; open: boolean }

/** Stops selling a plan, or goes on. */
export const setPlanSellingFlow: Flow<SetPlanSellingParams> = {
  name: 'setPlanSelling',
  title: ({ open }) => (open ? 'Sell this plan again' : 'Stop selling this plan'),
  async review({ params }) {
    return {
      figures: [
        { label: 'Plan', value: <SafeText>{params.title}</SafeText> },
        { label: 'On sale', value: params.open ? 'yes, from now on' : 'no, until you go on' },
        {
          label: 'Who is a member',
          value: 'stays one',
          note: 'may pause, resume and leave with a refund as before',
        },
      ],
      confirm: params.open ? 'Sell it again' : 'Stop selling',
    }
  },
  steps: [
    {
      label: 'Change the plan',
      call: ({ contracts, params }) =>
        call({
          address: contracts.Subscriptions,
          abi: subscriptionsAbi,
          functionName: 'setSelling',
          args: [params.planId, params.open],
        }),
    },
  ],
  landed: ({ params }) => ({ title: params.open ? 'On sale again' : 'No longer on sale' }),
}
