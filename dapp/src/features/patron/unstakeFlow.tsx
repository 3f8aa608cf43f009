import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { maxUint256 } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatAmount } from '../../lib/formatAmount.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { leaveWork } from './leaveWork.ts'
import { mondayAfter } from './mondayAfter.ts'
import type { PoolParams } from './PoolParams.ts'
import { readPosition } from './readPosition.ts'

/** `all` asks the contract for as much as is payable when it lands. */
export type UnstakeParams = PoolParams & { amount: bigint; all: boolean }

/** Takes stake from work: most of it now, the rest of what leaves on Monday. */
export const unstakeFlow: Flow<UnstakeParams> = {
  name: 'unstake',
  title: () => 'Take stake out',
  async review({ client, config, contracts, account, params }) {
    const { pool, currency, all } = params
    const reader = { client, contracts }
    const { position, state } = await readPosition(reader, pool, account)
    const amount = all ? position.payable_ : params.amount
    const { fromJoining, fromWork, onMonday } = leaveWork(amount, {
      joining: position.joining,
      lambdaBps: state.lambdaBps,
    })
    const monday = await mondayAfter(reader, pool, state.week)
    const format = config.currencies[currency.toLowerCase()]
    const printed = format ? formatAmount(position.payable_, format, 'exact') : 'less'
    return {
      figures: [
        {
          label: 'To you now',
          value: <Amount value={amount} currency={currency} style="exact" />,
          ...(fromJoining > 0n && {
            note: (
              <>
                <Amount value={fromJoining} currency={currency} style="exact" /> of it was to join
                on Monday
              </>
            ),
          }),
        },
        ...(fromWork > 0n
          ? [
              {
                label: `Free on ${monday}, up to`,
                value: <Amount value={onMonday} currency={currency} style="exact" />,
                note: 'it stays set aside for this week’s sales; what they use is locked instead',
              },
            ]
          : []),
        {
          label: 'Still locked behind vouchers',
          value: <Amount value={position.locked} currency={currency} style="exact" />,
        },
      ],
      confirm: 'Take it out',
      ...(amount > position.payable_ && {
        blocked: `Only ${printed} can leave at once now. Take that, and the rest as it becomes free.`,
      }),
      ...(amount === 0n && { blocked: 'Nothing of your stake is at work or joining.' }),
    }
  },
  steps: [
    {
      label: 'Take out',
      call: ({ contracts, params }) =>
        call({
          address: contracts.PatronPool,
          abi: patronPoolAbi,
          functionName: 'unstake',
          args: [params.pool, params.all ? maxUint256 : params.amount],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'It is in your wallet',
    text: (
      <>
        What left <SafeText>{params.merchantName}</SafeText> is yours. The rest of it is free on
        Monday, less what this week sells.
      </>
    ),
  }),
}
