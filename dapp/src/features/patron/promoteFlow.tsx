import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { maxUint256 } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { leaveWork } from './leaveWork.ts'
import { mondayAfter } from './mondayAfter.ts'
import type { PoolParams } from './PoolParams.ts'
import { readPosition } from './readPosition.ts'

/** `all` sets as much aside as can be when it lands. */
export type PromoteParams = PoolParams & { amount: bigint; all: boolean }

/** Sets stake aside for one’s own link. It is taken from work as `unstake` takes it, but stays in the pool. */
export const promoteFlow: Flow<PromoteParams> = {
  name: 'promote',
  title: () => 'Set aside for my link',
  async review({ client, contracts, account, params }) {
    const { pool, currency } = params
    const reader = { client, contracts }
    const { position, state } = await readPosition(reader, pool, account)
    const amount = params.all ? position.payable_ : params.amount
    const { fromWork, onMonday } = leaveWork(amount, {
      joining: position.joining,
      lambdaBps: state.lambdaBps,
    })
    const monday = await mondayAfter(reader, pool, state.week)
    const after = position.linkBudget + amount
    return {
      figures: [
        {
          label: 'Set aside now',
          value: <Amount value={amount} currency={currency} style="exact" />,
        },
        {
          label: 'For your link then',
          value: <Amount value={after} currency={currency} style="exact" />,
          note: (
            <>
              where the link carries half of a price, that is sales of{' '}
              <Amount value={after * 2n} currency={currency} style="short" />
            </>
          ),
        },
        ...(fromWork > 0n
          ? [
              {
                label: `Free on ${monday}, up to`,
                value: <Amount value={onMonday} currency={currency} style="exact" />,
                note: 'it stops weighing with the rest, and stays set aside for this week’s sales',
              },
            ]
          : []),
      ],
      notes: (
        <p className="text-sm text-muted">
          A sale through your link is carried by this first. You take the cut on that part in the
          sale itself, and carry that part of the liability.
        </p>
      ),
      confirm: 'Set it aside',
      ...(amount > position.payable_ && {
        blocked: 'That is more than can leave work at once now.',
      }),
      ...(amount === 0n && {
        blocked:
          'Nothing of your stake is at work or joining. Put what is free back to work first.',
      }),
    }
  },
  steps: [
    {
      label: 'Set aside',
      call: ({ contracts, params }) =>
        call({
          address: contracts.PatronPool,
          abi: patronPoolAbi,
          functionName: 'promote',
          args: [params.pool, params.all ? maxUint256 : params.amount],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'Set aside for your link',
    text: (
      <>
        Share your link to <SafeText>{params.merchantName}</SafeText>: its sales pay you at once, as
        far as this reaches.
      </>
    ),
  }),
}
