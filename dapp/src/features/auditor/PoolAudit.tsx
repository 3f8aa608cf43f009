import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { CoverBar } from '../../components/ui/CoverBar.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { formatCount } from '../../lib/formatCount.ts'
import type { PoolState } from '../../lib/PoolState.ts'
import type { AuditedPool, AuditedWeek } from './readMerchantIndex.ts'
import { stakeOf } from './stakeOf.ts'

/** One pool of patrons: what they staked, how much of it is locked, and what may still be sold this week. */
export function PoolAudit({
  pool,
  weeks,
  state,
  currency,
}: {
  pool: AuditedPool
  weeks: readonly AuditedWeek[]
  state: PoolState
  currency: Address
}) {
  const { staked, vouchers, cover, locked } = stakeOf([pool], weeks)
  const print = (value: bigint) => <Amount value={value} currency={currency} />
  return (
    <Card className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
      <div className="space-y-5">
        <CoverBar
          part={locked}
          whole={staked}
          marks={[1 / 5, 1 / 3]}
          label={
            <>
              <b>
                {print(locked)} of {print(staked)} locked
              </b>{' '}
              behind vouchers that are out{cover > 0n && ' and as cover of memberships'}.{' '}
              {formatCount(pool.patronCount, 'patron')}.
            </>
          }
        />
        <CoverBar
          part={state.used}
          whole={state.used + state.room}
          tone={state.room === 0n ? 'warning' : 'good'}
          label={
            <>
              <b>
                {print(state.used)} of {print(state.used + state.room)} used
              </b>{' '}
              of what may be sold this week.
            </>
          }
        />
      </div>
      <Figures
        figures={[
          { label: 'Staked', value: print(staked), note: 'paid in, less taken out and lost' },
          {
            label: 'Locked behind vouchers',
            value: print(vouchers),
            note: 'the price of all that are still out',
          },
          ...(cover > 0n
            ? [
                {
                  label: 'Locked as cover',
                  value: print(cover),
                  note: 'lets instalments of memberships be paid in time',
                },
              ]
            : []),
          { label: 'Not locked', value: print(staked - locked) },
          {
            label: 'λ',
            value: formatBps(pool.lambdaBps),
            note: 'the part of Monday’s stake that a week’s sales may use',
          },
          { label: 'At work this week', value: print(state.weight) },
          { label: 'Used by this week’s sales', value: print(state.used) },
          { label: 'Room: can still be sold', value: print(state.room) },
          ...(state.joining > 0n
            ? [{ label: 'Joins next Monday', value: print(state.joining) }]
            : []),
          ...(state.leaving > 0n
            ? [{ label: 'Leaves next Monday', value: print(state.leaving) }]
            : []),
        ]}
      />
    </Card>
  )
}
