import { Link } from 'react-router'
import { Amount } from '../../components/ui/Amount.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { Ticket } from '../../components/voucher/Ticket.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { formatDate } from '../../lib/formatDate.ts'
import { hueOf } from '../../lib/hueOf.ts'
import { paths } from '../../lib/paths.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import type { MerchantOffer, MerchantPage } from './merchantQuery.ts'
import { useBuyable } from './useBuyable.ts'

/** What can be bought, as tickets. */
export function OfferTickets({ merchant, now }: { merchant: MerchantPage; now: number }) {
  const onSale = merchant.offers.items.filter(
    (offer) => offer.open && offer.sellUntil > BigInt(now),
  )
  const past = merchant.offers.items.filter((offer) => !onSale.includes(offer))
  const { data: buyable } = useBuyable(onSale.map(({ id }) => id))
  const soldOut = ({ sold, cap }: MerchantOffer) => Number(sold >= cap)

  return (
    <>
      {onSale.length === 0 && (
        <EmptyState title="Nothing on sale at the moment">
          {past.length > 0
            ? 'What was sold before stays good until its date.'
            : 'The first voucher is still to come.'}
        </EmptyState>
      )}
      <ul className="space-y-4">
        {[...onSale]
          .sort((a, b) => soldOut(a) - soldOut(b))
          .map((offer) => (
            <OfferTicket
              key={String(offer.id)}
              offer={offer}
              merchant={merchant}
              left={buyable?.get(offer.id)}
            />
          ))}
      </ul>
      {past.length > 0 && (
        <details className="mt-6">
          <summary className="min-h-8 cursor-pointer text-muted">
            {formatCount(past.length, 'offer')} no longer on sale
          </summary>
          <ul className="mt-3 space-y-1">
            {past.map((offer) => (
              <li key={String(offer.id)} className="flex flex-wrap justify-between gap-x-4">
                <Link to={paths.offer(offer.id)} className="underline underline-offset-4">
                  <SafeText>{offer.title}</SafeText>
                </Link>
                <span className="text-muted">{formatCount(offer.sold, 'voucher')} sold</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function OfferTicket({
  offer,
  merchant,
  left,
}: {
  offer: MerchantOffer
  merchant: MerchantPage
  left: bigint | undefined
}) {
  const { description } = readMetadata(offer.metadataURI)
  const { color } = readMetadata(merchant.metadataURI)
  const capLeft = offer.cap - offer.sold

  return (
    <li className="group relative">
      <Ticket
        color={hueOf(merchant.id, color)}
        className="transition group-hover:-translate-y-0.5"
        title={
          <h3>
            <Link to={paths.offer(offer.id)} className="after:absolute after:inset-0">
              <SafeText>{offer.title}</SafeText>
            </Link>
          </h3>
        }
        stub={
          <>
            <Amount
              value={offer.price}
              currency={merchant.currency}
              className="font-display text-xl font-semibold sm:text-2xl"
            />
            <span className="mt-1 rounded-full border border-[#fff8ec]/70 px-3 py-1 text-sm font-semibold">
              {left === 0n ? 'Look' : 'Buy'}
            </span>
          </>
        }
        footer={<Supply left={left} capLeft={capLeft} />}
      >
        {description && <p className="line-clamp-2 text-muted">{description}</p>}
        <p className="mt-1">
          {offer.eventAt > 0n ? (
            <>On {formatDate(offer.eventAt)}</>
          ) : (
            <>
              Good from {formatDate(offer.redeemFrom)} until {formatDate(offer.redeemBy)}
            </>
          )}
        </p>
      </Ticket>
    </li>
  )
}

function Supply({ left, capLeft }: { left: bigint | undefined; capLeft: bigint }) {
  if (capLeft === 0n) return <Status tone="bad">Sold out</Status>
  if (left === undefined) return <Status tone="plain">Asking the chain…</Status>
  if (left === 0n) return <Status tone="warning">No room this moment</Status>
  return (
    <Status tone="good">{left < capLeft ? `${left} can be bought now` : `${capLeft} left`}</Status>
  )
}
