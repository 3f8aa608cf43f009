import { Link } from 'react-router'
import { Unverified } from '../../components/merchant/Unverified.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatAgo } from '../../lib/formatAgo.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { hueOf } from '../../lib/hueOf.ts'
import { paths } from '../../lib/paths.ts'
import { placeName } from '../../lib/placeName.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { sectorName } from '../../lib/sectorName.ts'
import type { ListedMerchant } from './merchantsQuery.ts'

/** A place: what it is, what it costs, who stands behind it. */
export function MerchantCard({ merchant, now }: { merchant: ListedMerchant; now: number }) {
  const { description, color } = readMetadata(merchant.metadataURI)
  const cheapest = merchant.offers.items[0]
  const pools = merchant.pools.items
  const stake = pools.reduce((sum, pool) => sum + pool.deposits, 0n)
  const patrons = pools.reduce((sum, pool) => sum + pool.patronCount, 0)

  return (
    <li className="relative flex flex-col overflow-hidden rounded-card border border-line bg-card shadow-card transition hover:-translate-y-0.5 hover:shadow-lift has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-slate">
      <div
        className="flex items-center justify-between gap-3 px-5 py-2.5 text-[#fff8ec]"
        style={{ background: hueOf(merchant.id, color) }}
      >
        <span className="min-w-0 truncate text-sm font-semibold">
          {sectorName(merchant.sector)}
        </span>
        <span className="shrink-0 text-sm">{placeName(merchant.locality)}</span>
      </div>
      <div className="flex flex-1 flex-col p-5">
        <h2 className="text-xl font-semibold">
          <Link
            to={paths.merchant(merchant.id)}
            className="outline-none after:absolute after:inset-0"
          >
            <SafeText>{merchant.name}</SafeText>
          </Link>
        </h2>
        {description && (
          <p className="mt-1.5 line-clamp-2 text-[0.95rem] text-muted">{description}</p>
        )}

        <p className="mt-4 flex-1 text-[0.95rem]">
          {stake > 0n ? (
            <>
              <Amount
                value={stake}
                currency={merchant.currency}
                style="short"
                className="font-semibold"
              />{' '}
              staked by {formatCount(patrons, 'patron')}
            </>
          ) : (
            'No patron stands behind it yet, so it can’t sell.'
          )}
        </p>
        <div className="mt-4 flex flex-wrap items-end justify-between gap-2 border-t border-dashed border-strong-line pt-3">
          <span className="font-display text-lg font-semibold">
            {cheapest ? (
              <>
                from <Amount value={cheapest.price} currency={merchant.currency} />
              </>
            ) : (
              <span className="text-muted">Nothing on sale</span>
            )}
          </span>
          <span className="flex flex-wrap items-center gap-2 text-sm text-muted">
            <Unverified />
          </span>
        </div>
        <p className="mt-2 text-sm text-muted">
          Opened {formatAgo(merchant.registeredAt, now)} ·{' '}
          {formatCount(merchant.purchaseCount, 'sale')}
        </p>
      </div>
    </li>
  )
}
