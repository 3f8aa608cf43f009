import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { lockAlarm } from './lockAlarm.ts'

/** Says when a fifth, or a third, of a patron's stake is locked. */
export function LockNotice({
  locked,
  deposit,
  currency,
}: {
  locked: bigint
  deposit: bigint
  currency: Address
}) {
  const alarm = lockAlarm(locked, deposit)
  if (alarm === 'none') return null

  return (
    <Notice
      tone={alarm === 'third' ? 'bad' : 'warning'}
      title={
        alarm === 'third'
          ? 'More than a third of your stake is locked'
          : 'More than a fifth of your stake is locked'
      }
    >
      <Amount value={locked} currency={currency} /> of{' '}
      <Amount value={deposit} currency={currency} /> ({formatBps((locked * 10_000n) / deposit)})
      stands behind vouchers that are still out and memberships. If this place stopped honouring
      them, that is what you could lose.{' '}
      {alarm === 'third' && 'Look at what it sells, or take out what is at work.'}
    </Notice>
  )
}
