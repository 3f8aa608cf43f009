import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { formatAgo } from '../../lib/formatAgo.ts'
import { formatBps } from '../../lib/formatBps.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { neverRedeemed } from '../../lib/neverRedeemed.ts'
import { weeksToRedeem } from '../../lib/weeksToRedeem.ts'
import { BreakEven } from './BreakEven.tsx'
import type { StakePage, StakePool } from './stakePageQuery.ts'

/** What a place has done so far, in figures, for somebody who thinks of standing behind it. */
export function BeforeYouStake({
  merchant,
  pool,
  now,
}: {
  merchant: StakePage
  pool: StakePool
  now: number
}) {
  const { currency } = merchant
  const weeks = pool.weeks.items
  const sum = (pick: (week: (typeof weeks)[number]) => bigint) =>
    weeks.reduce((total, week) => total + pick(week), 0n)
  const outstanding = sum((week) => week.outstanding)
  const locked = outstanding + pool.coverInUse
  const sold = sum((week) => week.sold)
  const cut = sum((week) => week.stakersCut + week.promoterCut)
  const lost = sum((week) => week.lost) + pool.coverDebt
  const cutBps = sold > 0n ? Number((cut * 10_000n) / sold) : 2_000

  const redeemBy = new Map(merchant.offers.items.map((offer) => [offer.id, offer.redeemBy]))
  const never = neverRedeemed(
    merchant.vouchers.items.map((voucher) => ({
      ...voucher,
      redeemBy: redeemBy.get(voucher.offerId) ?? BigInt(now) + 1n,
    })),
    now,
  )
  const median = weeksToRedeem(merchant.redemptions.items, merchant.weekOffset)

  return (
    <Card>
      <Figures
        figures={[
          {
            label: 'Locked share',
            value: pool.deposits > 0n ? formatBps((locked * 10_000n) / pool.deposits) : '–',
            note: (
              <>
                <Amount value={outstanding} currency={currency} style="short" /> of vouchers out
                {pool.coverInUse > 0n && (
                  <>
                    {' '}
                    and <Amount value={pool.coverInUse} currency={currency} style="short" /> of
                    cover for memberships
                  </>
                )}
                , on <Amount value={pool.deposits} currency={currency} style="short" /> of stake
              </>
            ),
          },
          {
            label: 'At risk a week, at most (λ)',
            value: formatBps(pool.lambdaBps),
            note: 'of Monday’s stake; fixed when the pool was opened',
          },
          {
            label: 'From sale to redemption',
            value:
              median === undefined
                ? 'none yet'
                : median === 0
                  ? 'same week'
                  : formatCount(median, 'week'),
            note: 'the median of those that were redeemed',
          },
          {
            label: 'Never redeemed',
            value: never === undefined ? 'not known yet' : formatBps(never),
            note:
              never === undefined ? 'no voucher has reached its date' : 'of those past their date',
          },
          {
            label: 'Lost to claims and refunds',
            value: <Amount value={lost} currency={currency} />,
            note: 'paid out of patrons’ stake so far, and not repaid',
          },
          {
            label: 'The place’s own bond',
            value: <Amount value={merchant.bond} currency={currency} />,
            note: 'a claim takes this first',
          },
          {
            label: 'Patrons’ cut of its sales so far',
            value: formatBps(cutBps),
            note: (
              <>
                <Amount value={cut} currency={currency} /> on{' '}
                <Amount value={sold} currency={currency} />
              </>
            ),
          },
          {
            label: 'Here since',
            value: formatAgo(merchant.registeredAt, now),
            note: formatCount(merchant.purchaseCount, 'sale'),
          },
        ]}
      />
      <BreakEven cutBps={cutBps} median={median} />
    </Card>
  )
}
