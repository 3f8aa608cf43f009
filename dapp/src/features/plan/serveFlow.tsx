import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { type Address, parseEventLogs } from 'viem'
import { simulateContract } from 'viem/actions'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { readCapacity } from '../../lib/readCapacity.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type ServeParams = { planId: number; title: string; currency: Address }

/** Entries looked at in one transaction: a bounded step, whatever stands in the queue. */
const most = 20n

/** Gives free seats to who waits, in order. Anyone may. */
export const serveFlow: Flow<ServeParams> = {
  name: 'serve',
  title: () => 'Give free seats',
  async review({ client, contracts, account, params }) {
    const [{ capacity, taken, waiting }, { result }] = await Promise.all([
      readCapacity({ client, contracts }, params.planId),
      simulateContract(client, {
        address: contracts.AltShares,
        abi: altSharesAbi,
        functionName: 'serve',
        args: [params.planId, most],
        account,
      }),
    ])
    const [served, bounty] = result
    const free = capacity > taken ? capacity - taken : 0n
    return {
      figures: [
        { label: 'Plan', value: <SafeText>{params.title}</SafeText> },
        { label: 'Free seats', value: free.toString() },
        { label: 'Shares that wait', value: waiting.toString() },
        {
          label: 'Get their seat now',
          note: 'those who have waited longest',
          value: served.toString(),
        },
        {
          label: 'You get',
          note: 'out of what would be the place’s',
          value: <Amount value={bounty} currency={params.currency} style="exact" />,
        },
      ],
      confirm: 'Give the seats',
      ...(served === 0n && {
        blocked:
          waiting === 0n
            ? 'Nobody waits.'
            : 'No seat is free. One is when somebody’s weeks end, or the Monday after somebody leaves.',
      }),
    }
  },
  steps: [
    {
      label: 'Give free seats',
      call: ({ contracts, params }) =>
        call({
          address: contracts.AltShares,
          abi: altSharesAbi,
          functionName: 'serve',
          args: [params.planId, most],
        }),
    },
  ],
  landed(_context, receipts) {
    const seated = parseEventLogs({
      abi: altSharesAbi,
      eventName: 'ShareActivated',
      logs: receipts.flatMap(({ logs }) => logs),
    })
    return { title: `${formatCount(seated.length, 'seat')} given` }
  },
}
