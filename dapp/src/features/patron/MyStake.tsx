import { weekStart } from '@homing/sdk/clock/weekStart'
import type { Address } from 'viem'
import { Card } from '../../components/ui/Card.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { Tabs } from '../../components/ui/Tabs.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatMonday } from '../../lib/formatMonday.ts'
import { useNow } from '../../lib/useNow.ts'
import { CoverTab } from './CoverTab.tsx'
import { ExpiredVouchers } from './ExpiredVouchers.tsx'
import { LinkSales } from './LinkSales.tsx'
import { LockedBar } from './LockedBar.tsx'
import { LockedByWeek } from './LockedByWeek.tsx'
import { LockNotice } from './LockNotice.tsx'
import { MoveStake } from './MoveStake.tsx'
import { MyLink } from './MyLink.tsx'
import type { PatronMerchant, PatronPool } from './patronPoolQuery.ts'
import type { LivePosition } from './readPosition.ts'
import { StakeFigures } from './StakeFigures.tsx'
import { StakeHistory } from './StakeHistory.tsx'
import { useCover } from './useCover.ts'

/** All about one patron in one pool. */
export function MyStake({
  merchant,
  pool,
  live,
  patron,
  many,
}: {
  merchant: PatronMerchant
  pool: PatronPool
  live: LivePosition
  patron: Address
  many: boolean
}) {
  const now = useNow()
  const { currency, weekOffset } = merchant
  const { locked, deposit } = live.position
  const monday = formatMonday(weekStart(live.state.week + 1n, BigInt(weekOffset)), weekOffset)
  const params = {
    pool: pool.id,
    merchantId: merchant.id,
    merchantName: merchant.name,
    currency,
  }
  const others = pool.patronCount - 1
  // Memberships are covered by the first pool only.
  const isFirst = pool.number === 1
  const cover = useCover(isFirst ? pool.id : undefined, patron)

  return (
    <Section
      title={many ? `Pool ${pool.number}` : 'How it stands'}
      lead={`A week’s sales may use ${formatBps(pool.lambdaBps)} of Monday’s stake. ${
        others > 0 ? `${formatCount(others, 'other patron')} with you.` : 'You are its only patron.'
      }`}
    >
      <Tabs
        label="My stake"
        tabs={[
          {
            id: 'stake',
            label: 'Stake',
            content: (
              <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
                <div className="space-y-4">
                  <ExpiredVouchers pool={pool.id} currency={currency} now={now} />
                  <LockNotice locked={locked} deposit={deposit} currency={currency} />
                  <Card className="space-y-4">
                    <LockedBar locked={locked} deposit={deposit} currency={currency} />
                    <StakeFigures
                      live={live}
                      currency={currency}
                      monday={monday}
                      cover={cover.data?.mine ?? 0n}
                    />
                  </Card>
                </div>
                <MoveStake params={params} live={live} monday={monday} />
              </div>
            ),
          },
          {
            id: 'locked',
            label: 'Locked',
            content: (
              <>
                <p className="mb-4 text-muted">
                  You carry your part of each week’s sales until those vouchers are used, repaid or
                  expired; then that stake is free again.
                  {isFirst && ' What covers memberships is counted in; it stands under Cover, too.'}
                </p>
                <LockedByWeek
                  pool={pool}
                  patron={patron}
                  currency={currency}
                  weekOffset={weekOffset}
                />
              </>
            ),
          },
          ...(isFirst
            ? [
                {
                  id: 'cover',
                  label: 'Cover',
                  content: <CoverTab merchant={merchant} cover={cover} />,
                },
              ]
            : []),
          {
            id: 'link',
            label: 'My link',
            content: (
              <>
                <MyLink params={params} live={live} patron={patron} />
                <h3 className="mt-8 mb-3 text-xl font-semibold">Sales through my link</h3>
                <LinkSales
                  sales={merchant.purchases.items}
                  total={merchant.purchases.totalCount}
                  pools={merchant.pools.items}
                  currency={currency}
                  now={now}
                />
              </>
            ),
          },
          {
            id: 'history',
            label: 'History',
            content: <StakeHistory movements={pool.stakeMovements} currency={currency} />,
          },
        ]}
      />
    </Section>
  )
}
