import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { paths } from '../../lib/paths.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { mondayAfter } from './mondayAfter.ts'
import type { PoolParams } from './PoolParams.ts'
import { readPosition } from './readPosition.ts'

export type StakeParams = PoolParams & { amount: bigint }

/** Puts money to work behind a merchant. */
export const stakeFlow: Flow<StakeParams> = {
  name: 'stake',
  title: () => 'Stand behind this place',
  async review({ client, contracts, account, params }) {
    const { pool, amount, currency, merchantName } = params
    const reader = { client, contracts }
    const { position, state } = await readPosition(reader, pool, account)
    const monday = await mondayAfter(reader, pool, state.week)
    const atOnce = state.used === 0n
    return {
      figures: [
        {
          label: 'You stake now',
          value: <Amount value={amount} currency={currency} style="exact" />,
        },
        {
          label: 'Your stake here then',
          value: <Amount value={position.deposit + amount} currency={currency} style="exact" />,
        },
        {
          label: 'It weighs',
          value: atOnce ? 'at once' : `from ${monday}`,
          note: atOnce
            ? 'this week has sold nothing yet'
            : 'this week has sold already, so it joins on Monday',
        },
        {
          label: 'Sales a week that it can carry',
          value: (
            <Amount
              value={(amount * state.lambdaBps) / 10_000n}
              currency={currency}
              style="exact"
            />
          ),
          note: `${formatBps(state.lambdaBps)} of it`,
        },
      ],
      notes: (
        <>
          <Notice tone="warning" title="What you risk">
            Stake behind a dishonest merchant is at its mercy, up to {formatBps(state.lambdaBps)} a
            week, until you leave. What is locked behind vouchers can’t leave before they are used,
            repaid or expired; what covers memberships, not before enough of their weeks are over.
          </Notice>
          <p className="text-sm text-muted">
            You earn your part of the cut of each sale that your stake carries at{' '}
            <SafeText>{merchantName}</SafeText>.
          </p>
        </>
      ),
      confirm: 'Stake it',
    }
  },
  pays: ({ params }) => ({ currency: params.currency, amount: params.amount }),
  steps: [
    {
      label: 'Stake',
      call: ({ contracts, params, account }) =>
        call({
          address: contracts.PatronPool,
          abi: patronPoolAbi,
          functionName: 'stake',
          args: [params.pool, params.amount, account],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'You stand behind it',
    text: (
      <>
        <Amount value={params.amount} currency={params.currency} /> stands behind{' '}
        <SafeText>{params.merchantName}</SafeText>. Share your link to sell for it.
      </>
    ),
    next: { to: paths.patronOf(params.merchantId), label: 'See my stake' },
  }),
}
