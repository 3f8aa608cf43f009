import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { Amount } from '../../components/ui/Amount.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { PoolParams } from './PoolParams.ts'
import { readPosition } from './readPosition.ts'

export type DemoteParams = PoolParams & { amount: bigint }

/** Takes back what was set aside for one’s own link. It is free at once. */
export const demoteFlow: Flow<DemoteParams> = {
  name: 'demote',
  title: () => 'Take back from my link',
  async review({ client, contracts, account, params }) {
    const { position } = await readPosition({ client, contracts }, params.pool, account)
    const { amount, currency } = params
    const isThere = amount <= position.linkBudget
    return {
      figures: [
        {
          label: 'Free at once',
          value: <Amount value={amount} currency={currency} style="exact" />,
        },
        {
          label: 'Left for your link',
          value: (
            <Amount
              value={isThere ? position.linkBudget - amount : 0n}
              currency={currency}
              style="exact"
            />
          ),
        },
      ],
      confirm: 'Take it back',
      ...(!isThere && { blocked: 'A sale has used some of it meanwhile. Take back less.' }),
    }
  },
  steps: [
    {
      label: 'Take back',
      call: ({ contracts, params }) =>
        call({
          address: contracts.PatronPool,
          abi: patronPoolAbi,
          functionName: 'demote',
          args: [params.pool, params.amount],
        }),
    },
  ],
  landed: () => ({
    title: 'It is free',
    text: 'Collect it, or put it back to work.',
  }),
}
