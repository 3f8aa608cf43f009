import { Link, useParams } from 'react-router'
import { Unverified } from '../../components/merchant/Unverified.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { Ticket } from '../../components/voucher/Ticket.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { formatAgo } from '../../lib/formatAgo.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { hueOf } from '../../lib/hueOf.ts'
import { paths } from '../../lib/paths.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { BuyForm } from './BuyForm.tsx'
import { Dates } from './Dates.tsx'
import { type OfferPage, offerQuery } from './offerQuery.ts'

/** One offer, and buying it. */
export function OfferScreen() {
  const { offerId = '' } = useParams()
  const id = /^[1-9]\d{0,18}$/.test(offerId) ? BigInt(offerId) : undefined
  const { data, error, isPending, refetch } = useIndexQuery(
    id === undefined ? undefined : offerQuery(id),
  )

  if (id === undefined || data?.offer === null) {
    return (
      <Page title="No such voucher" width="narrow">
        <EmptyState
          title="Nobody offers this"
          action={
            <Link to={paths.discover} className={buttonClasses()}>
              See all places
            </Link>
          }
        >
          The link may be old or cut off.
        </EmptyState>
      </Page>
    )
  }
  if (error) {
    return (
      <Page title="A voucher">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  if (isPending || !data) {
    return (
      <Page title="A voucher">
        <SkeletonBlock lines={8} />
      </Page>
    )
  }
  return <Filled offer={data.offer} />
}

function Filled({ offer }: { offer: OfferPage }) {
  const now = useNow()
  const { merchant } = offer
  const { description } = readMetadata(offer.metadataURI)
  const { color } = readMetadata(merchant.metadataURI)

  return (
    <Page
      title={cleanText(offer.title)}
      heading={<SafeText>{offer.title}</SafeText>}
      lead={description}
      back={{ to: paths.merchant(merchant.id), label: cleanText(merchant.name) }}
    >
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-8">
          <Ticket
            color={hueOf(merchant.id, color)}
            eyebrow={<SafeText>{merchant.name}</SafeText>}
            title={<SafeText>{offer.title}</SafeText>}
            stub={
              <Amount
                value={offer.price}
                currency={merchant.currency}
                className="font-display text-2xl font-semibold"
              />
            }
          >
            <Dates offer={offer} />
          </Ticket>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-[0.95rem] text-muted">
            <Unverified />
            <span>
              Nobody has checked the name of this place. Opened{' '}
              {formatAgo(merchant.registeredAt, now)} ·{' '}
              {formatCount(merchant.purchaseCount, 'sale')} ·{' '}
              {formatCount(offer.pool.patronCount, 'patron')}
            </span>
          </p>
          <section aria-labelledby="risk">
            <h2 id="risk" className="text-xl font-semibold">
              Before you pay
            </h2>
            <ul className="mt-2 list-disc space-y-2 pl-5">
              <li>
                The place has its part at once and can spend it: that is what you buy with your
                trust.
              </li>
              <li>
                The whole price of each voucher is locked in the stake of{' '}
                {formatCount(offer.pool.patronCount, 'patron')} who put{' '}
                <Amount value={offer.pool.deposits} currency={merchant.currency} style="short" />{' '}
                behind this place. They share the liability.
              </li>
              <li>
                There is no refund for a change of mind. You can give a voucher to somebody else at
                any time.
              </li>
              <li>After its last day it is gone, and the patrons’ stake is free.</li>
            </ul>
            <Link
              to={paths.merchant(merchant.id)}
              className="mt-3 inline-block min-h-8 underline underline-offset-4"
            >
              Who is liable, and what if it closes
            </Link>
          </section>
        </div>
        <BuyForm offer={offer} now={now} />
      </div>
    </Page>
  )
}
