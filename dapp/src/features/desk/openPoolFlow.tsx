import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { formatBps } from '../../lib/formatBps.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type OpenPoolParams = { merchantId: number; lambdaBps: number }

/** Opens a pool, or one more with other terms. */
export const openPoolFlow: Flow<OpenPoolParams> = {
  name: 'openPool',
  title: () => 'Open a pool for patrons',
  async review({ client, contracts, params }) {
    const { merchantId, lambdaBps } = params
    const count = await client.readContract({
      address: contracts.PatronPool,
      abi: patronPoolAbi,
      functionName: 'poolCountOf',
      args: [merchantId],
    })
    return {
      figures: [
        { label: 'Pool', value: `number ${count + 1n}` },
        {
          label: 'A week may use, of patrons’ stake',
          value: formatBps(lambdaBps),
          note: 'for good, in this pool',
        },
        {
          label: 'To sell 1,000 in a week, it needs',
          value: new Intl.NumberFormat().format(Math.ceil(10_000_000 / lambdaBps)),
        },
      ],
      confirm: 'Open it',
      ...(count >= 8n && { blocked: 'A place has at most 8 pools.' }),
    }
  },
  steps: [
    {
      label: 'Open the pool',
      call: ({ contracts, params }) =>
        call({
          address: contracts.PatronPool,
          abi: patronPoolAbi,
          functionName: 'open',
          args: [params.merchantId, params.lambdaBps],
        }),
    },
  ],
  landed: () => ({ title: 'The pool is open', text: 'Invite people to stand behind you.' }),
}
