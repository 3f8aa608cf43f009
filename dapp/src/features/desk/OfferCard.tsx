import { Link } from 'react-router'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { CoverBar } from '../../components/ui/CoverBar.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { formatDate } from '../../lib/formatDate.ts'
import { paths } from '../../lib/paths.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import type { DeskOffer } from './deskMerchantQuery.ts'
import { offerState } from './offerState.ts'
import { setSellingFlow } from './setSellingFlow.tsx'

/** One offer as its merchant sees it. */
export function OfferCard({
  offer,
  currency,
  buyable,
  now,
}: {
  offer: DeskOffer
  currency: Address
  buyable: bigint | undefined
  now: number
}) {
  const { start } = useTransaction()
  const { tone, label } = offerState(offer, buyable, now)
  const hasEnded = offer.sellUntil <= BigInt(now)
  const count = (many: bigint) => new Intl.NumberFormat().format(many)

  return (
    <Card as="li" className="flex flex-col gap-4">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">
            <Link to={paths.offer(offer.id)} className="underline-offset-4 hover:underline">
              <SafeText>{offer.title}</SafeText>
            </Link>
          </h2>
          <p className="text-muted">
            <Amount value={offer.price} currency={currency} /> each
          </p>
        </div>
        <Status tone={tone} className="shrink-0">
          {label}
        </Status>
      </div>
      <CoverBar
        part={offer.sold}
        whole={offer.cap}
        label={
          <>
            {count(offer.sold)} of {count(offer.cap)} sold, {count(offer.redeemed)} redeemed
          </>
        }
      />
      <Figures
        figures={[
          {
            label: 'Room now',
            value: buyable === undefined ? '…' : count(buyable),
            note: 'as far as your patrons cover it',
          },
          { label: 'Sold for', value: <Amount value={offer.soldAmount} currency={currency} /> },
          ...(offer.eventAt > 0n
            ? [{ label: 'Takes place', value: formatDate(offer.eventAt) }]
            : []),
          { label: 'Sold until', value: formatDate(offer.sellUntil) },
          { label: 'Good until', value: formatDate(offer.redeemBy) },
        ]}
      />
      {!hasEnded && (
        <Button
          look="secondary"
          className="mt-auto self-start"
          onClick={() =>
            start(setSellingFlow, { offerId: offer.id, title: offer.title, open: !offer.open })
          }
        >
          {offer.open ? 'Stop selling' : 'Sell it again'}
        </Button>
      )}
    </Card>
  )
}
