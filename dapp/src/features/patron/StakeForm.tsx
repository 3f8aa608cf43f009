import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { Amount } from '../../components/ui/Amount.tsx'
import { AmountField } from '../../components/ui/AmountField.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useTypedAmount } from '../../components/ui/useTypedAmount.ts'
import { formatBps } from '../../lib/formatBps.ts'
import { formatMonday } from '../../lib/formatMonday.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { stakeFlow } from './stakeFlow.tsx'
import type { StakePage, StakePool } from './stakePageQuery.ts'

/** How much to stake, and what that does. */
export function StakeForm({ merchant, pool }: { merchant: StakePage; pool: StakePool }) {
  const { start } = useTransaction()
  const { currency } = merchant
  const { text, setText, amount, error } = useTypedAmount(currency)
  const {
    data: state,
    error: unread,
    refetch,
  } = useChainQuery(['poolOf', pool.id], ({ client, contracts }) =>
    client.readContract({
      address: contracts.PatronPool,
      abi: patronPoolAbi,
      functionName: 'poolOf',
      args: [pool.id],
    }),
  )
  if (unread && !state) {
    return <ErrorState error={unread} onRetry={() => void refetch()} />
  }
  const lambda = BigInt(pool.lambdaBps)
  const monday =
    state &&
    formatMonday(weekStart(state.week + 1n, BigInt(merchant.weekOffset)), merchant.weekOffset)

  const stake = () => {
    if (!amount) return
    const { id: merchantId, name: merchantName } = merchant
    const params = { pool: pool.id, merchantId, merchantName, currency, amount }
    start(stakeFlow, params, { onLanded: () => setText('') })
  }

  return (
    <Card
      as="form"
      aria-label="Stake"
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        stake()
      }}
    >
      <AmountField
        label="How much to stake"
        currency={currency}
        value={text}
        onChange={setText}
        error={error}
        hint={`To let it sell 1,000 a week, it needs ${new Intl.NumberFormat().format(
          Math.round(10_000_000 / pool.lambdaBps),
        )} behind it.`}
      />
      <Figures
        figures={[
          {
            label: 'It can sell now, this week',
            value: state ? <Amount value={state.room} currency={currency} /> : '…',
          },
          {
            label: 'With this, a week more',
            value: <Amount value={((amount ?? 0n) * lambda) / 10_000n} currency={currency} />,
          },
          {
            label: 'It weighs',
            value: !state || !monday ? '…' : state.used === 0n ? 'at once' : `from ${monday}`,
          },
        ]}
      />
      <Notice tone="warning">
        Stake behind a dishonest merchant is at its mercy, up to {formatBps(pool.lambdaBps)} a week,
        until you leave.
        {pool.number === 1 &&
          ' That goes for its vouchers and for the cover of its memberships together.'}
      </Notice>
      {pool.number === 1 && (
        <p className="text-[0.95rem]">
          <b>Vouchers and memberships.</b> Part of what you stake may be used as cover: when the
          place sells memberships, it lets their instalments be paid before they are safe, and a
          member’s refund could be taken from it. You earn a part of each such instalment; what a
          refund took is the place’s debt to you, and its next sales and instalments repay it first.
        </p>
      )}
      <p className="text-sm text-muted">
        Its weeks begin on Monday 00:00 standard time at the place (01:00 in summer). You can leave
        any week: what is neither locked nor set aside for the running week is paid at once, the
        rest as it runs off.
      </p>
      <Button type="submit" size="large" wide disabled={!amount}>
        Look at it, then stake
      </Button>
    </Card>
  )
}
