import { formatDate } from '../../lib/formatDate.ts'
import type { OfferPage } from './offerQuery.ts'

/** When it is sold and when it can be redeemed. */
export function Dates({ offer }: { offer: OfferPage }) {
  const rows = [
    ...(offer.eventAt > 0n ? [['Takes place', formatDate(offer.eventAt)] as const] : []),
    ['Redeem from', formatDate(offer.redeemFrom)] as const,
    ['Redeem before', formatDate(offer.redeemBy)] as const,
    ['On sale until', formatDate(offer.sellUntil)] as const,
  ]
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm sm:text-base">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
