import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { simulateContract } from 'viem/actions'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { readCapacity } from '../../lib/readCapacity.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type SetCapacityParams = { planId: number; title: string; capacity: bigint }

/** Gives a plan more seats, or fewer: down to what is taken and promised. */
export const setCapacityFlow: Flow<SetCapacityParams> = {
  name: 'setCapacity',
  title: () => 'Change the seats',
  async review({ client, contracts, account, params: { planId, title, capacity } }) {
    const [now] = await Promise.all([
      readCapacity({ client, contracts }, planId),
      // The contract itself says why not, before anybody signs.
      simulateContract(client, {
        address: contracts.Subscriptions,
        abi: subscriptionsAbi,
        functionName: 'setCapacity',
        args: [planId, capacity],
        account,
      }),
    ])
    return {
      figures: [
        { label: 'Plan', value: <SafeText>{title}</SafeText> },
        { label: 'Seats now', value: now.capacity.toLocaleString() },
        { label: 'Taken', value: now.taken.toLocaleString() },
        { label: 'Shares promised and not begun', value: now.promised.toLocaleString() },
        { label: 'Seats from now on', value: capacity.toLocaleString(), total: true },
      ],
      notes: (
        <p>
          {capacity > now.capacity
            ? 'Only promise what you can seat: whoever holds a share counts on it.'
            : 'Members and shares keep what they have. Fewer shares can be sold ahead.'}
        </p>
      ),
      confirm: 'Change it',
      ...(capacity === now.capacity && { blocked: 'It has as many seats already.' }),
    }
  },
  steps: [
    {
      label: 'Change the seats',
      call: ({ contracts, params: { planId, capacity } }) =>
        call({
          address: contracts.Subscriptions,
          abi: subscriptionsAbi,
          functionName: 'setCapacity',
          args: [planId, capacity],
        }),
    },
  ],
  landed: ({ params }) => ({ title: formatCount(params.capacity, 'seat') }),
}
