import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../components/ui/Button.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SkeletonCards } from '../../components/ui/Skeleton.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import { useNow } from '../../lib/useNow.ts'
import { useSearchFilter } from '../../lib/useSearchFilter.ts'
import { BookCard } from './BookCard.tsx'
import { BookFilters } from './BookFilters.tsx'
import { bookOf } from './bookOf.ts'
import { isForSale } from './isForSale.ts'
import { readBook } from './readBook.ts'

const page = 30

/** What guests sell each other: week tokens, shares and vouchers, at what they cost this moment. */
export function MarketScreen() {
  const { indexerUrl } = useConfig()
  const now = useNow(5_000)
  const { filter, set, clear } = useSearchFilter(['kind', 'when', 'place', 'sector', 'm', 'sort'])
  const [shown, setShown] = useState(page)
  // Asked for a whole hour, so that a tick of the clock asks nothing anew; what ends meanwhile is left out below.
  const hour = now - (now % 3_600)
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['index', 'book', hour],
    queryFn: ({ signal }) => readBook(indexerUrl, hour, signal),
    placeholderData: keepPreviousData,
  })
  const offers = (data ?? []).filter((offer) => isForSale(offer, now))
  const found = bookOf(offers, filter, now)
  const place = filter.m
    ? offers.find(({ merchant }) => String(merchant.id) === filter.m)?.merchant.name
    : undefined

  return (
    <Page
      title="Market"
      lead="Weeks, shares and vouchers that guests can’t use themselves. The market holds what is offered, the seller gets all of the price, and there is no fee."
      actions={
        <Link to={paths.myOffers} className={buttonClasses({ look: 'secondary' })}>
          My offers
        </Link>
      }
    >
      <BookFilters offers={offers} filter={filter} set={set} />
      {filter.m && (
        <p className="mb-4 flex flex-wrap items-center justify-between gap-2 rounded-xl bg-slate-soft px-4 py-2">
          <span className="min-w-0 break-words">
            Only what guests of{' '}
            <b>{place ? cleanText(place) : `place ${cleanText(filter.m, 12)}`}</b> offer
          </span>
          <Button look="quiet" size="small" onClick={() => set('m', '')}>
            Show all places
          </Button>
        </p>
      )}
      {isPending && <SkeletonCards count={6} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <p role="status" className="mb-4 text-muted">
          {formatCount(found.length, 'offer')}
        </p>
      )}
      {data && offers.length === 0 && (
        <EmptyState title="Nobody sells anything right now">
          Whoever can’t use a week, a share or a voucher offers it from their wallet.
        </EmptyState>
      )}
      {data && offers.length > 0 && found.length === 0 && (
        <EmptyState
          title="Nothing like that right now"
          action={
            <Button look="secondary" onClick={clear}>
              Show all offers
            </Button>
          }
        >
          Try another week or place.
        </EmptyState>
      )}
      <ul aria-label="Offers" className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {found.slice(0, shown).map((offer) => (
          <BookCard key={offer.id} offer={offer} now={now} />
        ))}
      </ul>
      {found.length > shown && (
        <div className="mt-8 text-center">
          <Button look="secondary" onClick={() => setShown(shown + page)}>
            Show more of {found.length.toLocaleString()}
          </Button>
        </div>
      )}
    </Page>
  )
}
