import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { mondayAfter } from './mondayAfter.ts'
import { mostWeeks } from './mostWeeks.ts'
import type { PoolParams } from './PoolParams.ts'
import { readPosition } from './readPosition.ts'

/** Puts what is free back to work. No money moves. */
export const restakeFlow: Flow<PoolParams> = {
  name: 'restake',
  title: () => 'Put it back to work',
  async review({ client, contracts, account, params }) {
    const reader = { client, contracts }
    const { position, state } = await readPosition(reader, params.pool, account)
    const monday = await mondayAfter(reader, params.pool, state.week)
    const { currency } = params
    return {
      figures: [
        {
          label: 'Goes back to work',
          value: <Amount value={position.free} currency={currency} style="exact" />,
        },
        {
          label: 'It weighs',
          value: state.used === 0n ? 'at once' : `from ${monday}`,
        },
        {
          label: 'Sales a week that it can carry',
          value: (
            <Amount
              value={(position.free * state.lambdaBps) / 10_000n}
              currency={currency}
              style="exact"
            />
          ),
          note: `${formatBps(state.lambdaBps)} of it`,
        },
      ],
      confirm: 'Put it back to work',
      ...(position.free === 0n && { blocked: 'Nothing is free at the moment.' }),
    }
  },
  steps: [
    {
      label: 'Put back to work',
      call: ({ contracts, params }) =>
        call({
          address: contracts.PatronPool,
          abi: patronPoolAbi,
          functionName: 'restake',
          args: [params.pool, mostWeeks],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'Back to work',
    text: (
      <>
        It stands behind <SafeText>{params.merchantName}</SafeText> again.
      </>
    ),
  }),
}
