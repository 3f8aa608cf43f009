import { Link } from 'react-router'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { paths } from '../../lib/paths.ts'
import { useNow } from '../../lib/useNow.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { OfferCard } from './OfferCard.tsx'
import { useDeskFigures } from './useDeskFigures.ts'

/** What is on sale, and what was. */
export function OffersTab({ merchant }: { merchant: DeskMerchant }) {
  const now = useNow()
  const { data } = useDeskFigures(merchant)
  const offers = merchant.offers.items
  if (offers.length === 0) {
    return (
      <EmptyState
        title="No offer yet"
        action={
          <Link to={paths.deskPublish(merchant.id)} className={buttonClasses()}>
            Publish your first
          </Link>
        }
      >
        A beer, a dinner, ten visits: choose one that you will still be glad to serve in a year.
      </EmptyState>
    )
  }
  return (
    <ul className="grid grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-3">
      {offers.map((offer) => (
        <OfferCard
          key={String(offer.id)}
          offer={offer}
          currency={merchant.currency}
          buyable={data?.buyableOf.get(offer.id)}
          now={now}
        />
      ))}
    </ul>
  )
}
