import { Link, useParams } from 'react-router'
import { Unverified } from '../../components/merchant/Unverified.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { SkeletonBlock, SkeletonCards } from '../../components/ui/Skeleton.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { formatAgo } from '../../lib/formatAgo.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { hueOf } from '../../lib/hueOf.ts'
import { merchantIdOf } from '../../lib/merchantIdOf.ts'
import { paths } from '../../lib/paths.ts'
import { placeName } from '../../lib/placeName.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { sectorName } from '../../lib/sectorName.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { useVia } from '../../lib/useVia.ts'
import { Cover } from './Cover.tsx'
import { GuestOffers } from './GuestOffers.tsx'
import { type MerchantPage, merchantQuery } from './merchantQuery.ts'
import { OfferTickets } from './OfferTickets.tsx'
import { PlanTickets } from './PlanTickets.tsx'
import { ShareLink } from './ShareLink.tsx'
import { Tips } from './Tips.tsx'
import { ViaNotice } from './ViaNotice.tsx'

const back = { to: paths.discover, label: 'All places' }

/** One place: what it sells, who stands behind it, and what happens if it closes. */
export function MerchantScreen() {
  const id = merchantIdOf(useParams().merchantId)
  const { data, error, isPending, refetch } = useIndexQuery(
    id === undefined ? undefined : merchantQuery(id),
  )

  if (id === undefined || data?.merchant === null) {
    return (
      <Page title="No such place" back={back} width="narrow">
        <EmptyState
          title="Nobody is registered under this number"
          action={
            <Link to={paths.discover} className={buttonClasses()}>
              See all places
            </Link>
          }
        >
          If you have just registered, the index may need a moment.
        </EmptyState>
      </Page>
    )
  }
  if (error) {
    return (
      <Page title="A place" back={back}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  if (isPending || !data) {
    return (
      <Page title="A place" back={back}>
        <SkeletonBlock lines={3} />
        <SkeletonCards className="mt-6" />
      </Page>
    )
  }
  return <Filled merchant={data.merchant} />
}

function Filled({ merchant }: { merchant: MerchantPage }) {
  const now = useNow()
  const { promoter, forget } = useVia(merchant.id)
  const { description, address, hours, color } = readMetadata(merchant.metadataURI)
  const patrons = merchant.pools.items.reduce((sum, pool) => sum + pool.patronCount, 0)

  return (
    <Page
      title={cleanText(merchant.name)}
      heading={<SafeText>{merchant.name}</SafeText>}
      lead={description}
      back={back}
      actions={<ShareLink merchant={merchant} />}
    >
      <div className="-mt-3 mb-8 flex flex-wrap items-center gap-x-4 gap-y-2 sm:-mt-5">
        <span
          className="rounded-full px-3 py-1 text-sm font-semibold text-[#fff8ec]"
          style={{ background: hueOf(merchant.id, color) }}
        >
          {sectorName(merchant.sector)}
        </span>
        <span>{placeName(merchant.locality)}</span>
        {address && <span className="text-muted">{address}</span>}
        {hours && <span className="text-muted">{hours}</span>}
      </div>
      <p className="mb-8 flex flex-wrap items-center gap-x-3 gap-y-2 text-[0.95rem] text-muted">
        <Unverified />
        <span>
          Nobody has checked the name. Opened {formatAgo(merchant.registeredAt, now)} ·{' '}
          {formatCount(merchant.purchaseCount, 'sale')} for{' '}
          <Amount value={merchant.soldAmount} currency={merchant.currency} style="short" /> ·{' '}
          <Amount value={merchant.redeemedAmount} currency={merchant.currency} style="short" /> of
          it redeemed · {formatCount(patrons, 'patron')}
        </span>
      </p>

      <ViaNotice promoter={promoter} merchant={merchant} onForget={forget} />

      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 space-y-10">
          <PlanTickets merchant={merchant} />
          <Section title="Vouchers" spaced={false}>
            <OfferTickets merchant={merchant} now={now} />
          </Section>
          <GuestOffers merchantId={merchant.id} now={now} />
        </div>
        <div className="min-w-0 lg:row-span-2">
          <Cover merchant={merchant} />
        </div>
        <Section
          title="Leave a tip"
          lead="No promise, no patron, no liability: a tip is a thank-you, and it is theirs at once."
          className="min-w-0"
          spaced={false}
        >
          <Tips merchant={merchant} promoter={promoter} now={now} />
        </Section>
      </div>
    </Page>
  )
}
