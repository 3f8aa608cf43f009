import { Link, useParams } from 'react-router'
import { useConnection } from 'wagmi'
import { FairPriceChart } from '../../components/market/FairPriceChart.tsx'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { Timeline } from '../../components/ui/Timeline.tsx'
import { Ticket } from '../../components/voucher/Ticket.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { hueOf } from '../../lib/hueOf.ts'
import { paths } from '../../lib/paths.ts'
import { placeName } from '../../lib/placeName.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { sectorName } from '../../lib/sectorName.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { AtThePlace } from './AtThePlace.tsx'
import { BeforeYouPay } from './BeforeYouPay.tsx'
import { FillForm } from './FillForm.tsx'
import { isForSale } from './isForSale.ts'
import { kindWords } from './kindWords.ts'
import { nameOf } from './nameOf.ts'
import { OfferActions } from './OfferActions.tsx'
import { PriceRule } from './PriceRule.tsx'
import { priceNowOf } from './priceNowOf.ts'
import type { SellOffer } from './sellOffer.ts'
import { sellOfferQuery } from './sellOfferQuery.ts'
import { unitWords } from './unitWords.ts'
import { validityWords } from './validityWords.ts'
import { weekValueOf } from './weekValueOf.ts'

const back = { to: paths.market, label: 'Market' }

/** One offer: what it is, how its price moves, and buying it. */
export function SellOfferScreen() {
  const { sellOfferId = '' } = useParams()
  const id = /^[1-9]\d{0,8}$/.test(sellOfferId) ? Number(sellOfferId) : undefined
  const { data, error, isPending, refetch } = useIndexQuery(
    id === undefined ? undefined : sellOfferQuery(id),
  )

  if (id === undefined || data?.sellOffer === null) {
    return (
      <Page title="No such offer" back={back} width="narrow">
        <EmptyState
          title="Nobody offers this"
          action={
            <Link to={paths.market} className={buttonClasses()}>
              To the market
            </Link>
          }
        >
          The link may be old or cut off. If it has just been offered, the index may need a moment.
        </EmptyState>
      </Page>
    )
  }
  if (error) {
    return (
      <Page title="An offer" back={back}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  if (isPending || !data) {
    return (
      <Page title="An offer" back={back}>
        <SkeletonBlock lines={8} />
      </Page>
    )
  }
  return <Filled offer={data.sellOffer} trades={data.trades.items} />
}

function Filled({
  offer,
  trades,
}: {
  offer: SellOffer
  trades: readonly {
    id: string
    buyer: `0x${string}`
    quantity: number
    cost: bigint
    timestamp: bigint
    tx: `0x${string}`
  }[]
}) {
  const now = useNow(1_000)
  const { address: account } = useConnection()
  const { merchant, seller, token, left, quantity } = offer
  const { color } = readMetadata(merchant.metadataURI)
  const words = unitWords(token, offer.plan)
  const week = weekValueOf(offer)
  const validity = validityWords(offer, now)
  const open = isForSale(offer, now)
  const isMine = account?.toLowerCase() === seller.toLowerCase()
  const name = nameOf(offer)

  return (
    <Page
      title={cleanText(name)}
      heading={<SafeText>{name}</SafeText>}
      lead={`${kindWords[token].name}, ${sectorName(merchant.sector).toLowerCase()} in ${placeName(merchant.locality)}`}
      back={back}
    >
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-8">
          <Ticket
            color={open ? hueOf(merchant.id, color) : '#5d554b'}
            eyebrow={
              <Link to={paths.merchant(merchant.id)} className="underline underline-offset-4">
                <SafeText>{merchant.name}</SafeText>
              </Link>
            }
            title={<SafeText>{name}</SafeText>}
            stub={
              open ? (
                <>
                  <Amount
                    value={priceNowOf(offer, now)}
                    currency={merchant.currency}
                    className="font-display text-xl font-semibold"
                  />
                  <span className="text-sm">a {words.one}</span>
                </>
              ) : (
                <span className="font-display text-xl font-semibold">Over</span>
              )
            }
            footer={
              <span className="flex flex-wrap gap-2">
                <Status tone={validity.tone}>{validity.label}</Status>
                {!open && <Status tone="bad">{left === 0 ? 'None left' : 'Not for sale'}</Status>}
              </span>
            }
          >
            <p>
              {left} of {formatCount(quantity, words.one, words.many)} left.{' '}
              <PriceRule offer={offer} />, until {formatDateTime(offer.endsAt)}.
            </p>
            <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="text-muted">Sold by</span> <Address value={seller} />
              {isMine && <b>(you)</b>}
            </p>
          </Ticket>
          {open && week && (
            <Section title="How the price moves" spaced={false}>
              <FairPriceChart
                week={week}
                asked={offer}
                from={BigInt(now - (now % 60))}
                until={offer.endsAt}
                currency={merchant.currency}
              />
            </Section>
          )}
          {open && <AtThePlace offer={offer} now={now} />}
          {open && <BeforeYouPay token={token} />}
        </div>
        <div className="min-w-0 space-y-6">
          {open && !isMine && <FillForm offer={offer} now={now} />}
          <OfferActions offer={offer} isMine={isMine} now={now} />
          {trades.length > 0 && (
            <Section title="Bought so far" spaced={false}>
              <Timeline
                entries={trades.map(({ id, buyer, quantity: many, cost, timestamp, tx }) => ({
                  id,
                  when: formatDateTime(timestamp),
                  tone: 'good',
                  title: formatCount(many, words.one, words.many),
                  text: (
                    <span className="flex flex-wrap items-center gap-x-3">
                      <span>
                        by <Address value={buyer} brief /> for{' '}
                        <Amount value={cost} currency={merchant.currency} style="exact" />
                      </span>
                      <Link to={paths.movement(tx)} className="underline underline-offset-4">
                        where each cent went
                      </Link>
                    </span>
                  ),
                }))}
              />
            </Section>
          )}
        </div>
      </div>
    </Page>
  )
}
