import { Link } from 'react-router'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { Card } from '../../components/ui/Card.tsx'
import { CoverBar } from '../../components/ui/CoverBar.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import type { MerchantPage, MerchantPool } from './merchantQuery.ts'
import { usePoolFigures } from './usePoolFigures.ts'

/** How each voucher is covered, who is liable, and what happens if the place closes. */
export function Cover({ merchant }: { merchant: MerchantPage }) {
  const pools = merchant.pools.items
  if (pools.length === 0) {
    return (
      <Card as="section" aria-label="Cover">
        <h2 className="text-2xl font-semibold">Nobody stands behind it yet</h2>
        <p className="mt-2 text-muted">
          No voucher is ever sold uncovered. To sell € 1,000 in a week, a place needs patrons who
          stake € 5,000.
        </p>
      </Card>
    )
  }
  return (
    <div className="space-y-6">
      {pools.map((pool) => (
        <PoolCover key={pool.id} merchant={merchant} pool={pool} many={pools.length > 1} />
      ))}
    </div>
  )
}

function PoolCover({
  merchant,
  pool,
  many,
}: {
  merchant: MerchantPage
  pool: MerchantPool
  many: boolean
}) {
  const patrons = pool.positions.items.map(({ patron }) => patron)
  const { data, error, refetch } = usePoolFigures(merchant.id, pool.id, patrons)
  const { currency } = merchant
  const outstanding = pool.weeks.items.reduce((sum, week) => sum + week.outstanding, 0n)

  if (error)
    return (
      <ErrorState
        title="The cover could not be read"
        error={error}
        onRetry={() => void refetch()}
      />
    )
  if (!data) return <SkeletonBlock lines={6} />

  const { used, room } = data.state
  return (
    <Card
      as="section"
      aria-label={many ? `Cover, pool ${pool.number}` : 'Cover'}
      className="space-y-6"
    >
      <div>
        <h2 className="mb-3 text-2xl font-semibold">
          How it is covered{many && `: pool ${pool.number}`}
        </h2>
        <CoverBar
          part={used}
          whole={used + room}
          tone={room === 0n ? 'warning' : 'good'}
          label={
            <>
              <b>
                <Amount value={used} currency={currency} style="short" /> of{' '}
                <Amount value={used + room} currency={currency} style="short" /> covered by{' '}
                {formatCount(pool.patronCount, 'patron')}
              </b>{' '}
              this week
            </>
          }
        />
        <p className="mt-2 text-[0.95rem] text-muted">
          Patrons staked <Amount value={pool.deposits} currency={currency} style="short" />. Of what
          is free on Monday, {formatBps(pool.lambdaBps)} may be sold in a week;{' '}
          <Amount value={room} currency={currency} style="short" /> is left now.
        </p>
      </div>

      <div>
        <h3 className="text-lg font-semibold">Who is liable</h3>
        {patrons.length === 0 ? (
          <p className="mt-1 text-muted">No patron at the moment.</p>
        ) : (
          <ul className="mt-2 divide-y divide-line">
            {data.patrons.map(({ patron, position }) => (
              <li
                key={patron}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
              >
                <Address value={patron} copy={false} />
                <span className="ml-auto text-right text-sm">
                  <Amount
                    value={position?.deposit ?? 0n}
                    currency={currency}
                    style="short"
                    className="font-semibold"
                  />{' '}
                  staked
                  <span className="block text-muted">
                    carries <Amount value={position?.locked ?? 0n} currency={currency} />
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
        {pool.patronCount > patrons.length && (
          <p className="mt-1 text-sm text-muted">
            and {formatCount(pool.patronCount - patrons.length, 'other', 'others')}
          </p>
        )}
      </div>

      <div>
        <h3 className="text-lg font-semibold">What happens if it closes</h3>
        <ul className="mt-2 list-disc space-y-2 pl-5 text-[0.95rem]">
          <li>
            <Amount value={outstanding} currency={currency} /> of vouchers are out now, and exactly
            as much stake is locked behind them. Nobody can take it out before they are used, repaid
            or expired.
          </li>
          <li>
            {data.bond > 0n ? (
              <>
                The place’s own bond of <Amount value={data.bond} currency={currency} /> pays first;
                what it doesn’t cover, the patrons above pay in proportion.
              </>
            ) : (
              <>The place has no bond of its own, so the patrons above pay in proportion.</>
            )}
          </li>
          <li>
            It can repay you at once, at the price you paid. Claiming the stake without its help is
            being built; until then the stake waits, locked.
          </li>
        </ul>
      </div>

      <Link
        to={paths.stakeBehind(merchant.id)}
        className={buttonClasses({ look: 'secondary', wide: true })}
      >
        Stand behind this place
      </Link>
    </Card>
  )
}
