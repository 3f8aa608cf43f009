import type { HeldBack } from '@homing/sdk/escrow/heldBackOf'
import { Link } from 'react-router'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { formatBps } from '../../lib/formatBps.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import type { MerchantPlan } from '../../lib/MerchantPlan.ts'
import { paths } from '../../lib/paths.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { soleStart } from './soleStart.ts'
import { stakeFor } from './stakeFor.ts'

/** Why not all that is due can be paid now, until when, and what would help. */
export function WhyLess({
  held,
  week,
  merchant,
  plans,
  debt,
  overpaid,
}: {
  held: HeldBack
  week: number
  merchant: DeskMerchant
  plans: readonly MerchantPlan[]
  debt: bigint
  overpaid: bigint
}) {
  const { currency, weekOffset } = merchant
  const format = useCurrency(currency)
  const money = (value: bigint) => <Amount value={value} currency={currency} />
  if (overpaid > 0n) {
    return (
      <Notice tone="waiting" title="You are ahead">
        You were paid {money(overpaid)} more than members who left had used by then. The next
        instalments make up for it.
      </Notice>
    )
  }
  if (held.due === 0n) {
    return <p>Nothing is due. What falls due next stands below, week by week.</p>
  }
  if (held.held === 0n) return <p>All that is due can be paid now.</p>

  const pool = merchant.pools.items.find(({ number }) => number === 1)
  const start = soleStart(plans)
  const stake = pool && stakeFor(held.held, BigInt(pool.lambdaBps), format?.decimals ?? 0)
  return (
    <Notice tone="waiting" title="Why not all of it">
      <p>
        {money(held.held)} is held back{' '}
        {held.until === undefined ? (
          'for now'
        ) : (
          <>
            until {formatWeekStart(held.until, weekOffset)}, in{' '}
            {formatCount(held.until - week, 'week')}
            {start !== undefined && ` (week ${held.until - start})`}
          </>
        )}
        , or needs {money(held.held)} more of cover.
      </p>
      <p className="mt-2 text-sm">
        Should all members leave, that much of your instalments would be missing for their refunds.
        What is held back shrinks as their weeks pass; the date holds if nobody joins or leaves.{' '}
        {debt > 0n
          ? 'While you owe your patrons, they give no more cover; sales of vouchers repay them, too.'
          : pool && stake !== undefined
            ? ''
            : 'You have no patrons yet.'}
        {debt === 0n && pool && stake !== undefined && (
          <>
            So much cover takes {money(stake)} more of free stake on a Monday (
            {formatBps(pool.lambdaBps)} of it a week);{' '}
            <Link to={paths.stakeBehind(merchant.id)} className="underline underline-offset-4">
              invite patrons
            </Link>
            .
          </>
        )}
      </p>
    </Notice>
  )
}
