import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SelectField, TextField } from '../../components/ui/Field.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SkeletonCards } from '../../components/ui/Skeleton.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { placeName } from '../../lib/placeName.ts'
import { sectorName } from '../../lib/sectorName.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { useSearchFilter } from '../../lib/useSearchFilter.ts'
import { Hero } from './Hero.tsx'
import { MerchantCard } from './MerchantCard.tsx'
import { matches } from './matches.ts'
import { merchantsQuery } from './merchantsQuery.ts'

const page = 60

/** The places of the town: search, sector, place. The choice is in the address, so that it can be shared. */
export function DiscoverScreen() {
  const now = useNow(60_000)
  const [limit, setLimit] = useState(page)
  // By the hour: an offer that ends meanwhile is refused by its own page.
  const query = merchantsQuery(Math.floor(now / 3_600) * 3_600, limit)
  const { data, error, isPending, isPlaceholderData, refetch } = useIndexQuery(query, {
    keepPrevious: true,
  })
  const { filter, set, clear } = useSearchFilter(['q', 'sector', 'place'])

  const merchants = data?.merchants.items ?? []
  const found = merchants.filter((merchant) => matches(merchant, { ...filter, text: filter.q }))
  const sectors = [...new Set(merchants.map(({ sector }) => sector))].sort((a, b) =>
    sectorName(a).localeCompare(sectorName(b)),
  )
  const places = [...new Set(merchants.map(({ locality }) => locality))].sort((a, b) =>
    placeName(a).localeCompare(placeName(b)),
  )

  return (
    <>
      <Hero />
      <Page
        title="Places near you, and their promises"
        lead="Buy today, visit later. Every voucher is covered by people who know the place."
      >
        <search className="mb-6 grid gap-4 sm:grid-cols-[2fr_1fr_1fr]">
          <TextField
            label="Search"
            type="search"
            placeholder="A name, a dish, a street"
            value={filter.q}
            onChange={(event) => set('q', event.target.value)}
          />
          <SelectField
            label="Sector"
            value={filter.sector}
            onChange={(event) => set('sector', event.target.value)}
          >
            <option value="">All sectors</option>
            {sectors.map((sector) => (
              <option key={sector} value={sector}>
                {sectorName(sector)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label="Place"
            value={filter.place}
            onChange={(event) => set('place', event.target.value)}
          >
            <option value="">All places</option>
            {places.map((place) => (
              <option key={place} value={place || 'everywhere'}>
                {placeName(place)}
              </option>
            ))}
          </SelectField>
        </search>

        {isPending && <SkeletonCards count={6} />}
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && (
          <p role="status" className="mb-4 text-muted">
            {formatCount(found.length, 'place')}
          </p>
        )}
        {data && merchants.length === 0 && (
          <EmptyState title="Nobody has opened yet">
            The first business that registers will stand here. Yours, perhaps?
          </EmptyState>
        )}
        {data && merchants.length > 0 && found.length === 0 && (
          <EmptyState
            title="Nothing like that here"
            action={
              <Button look="secondary" onClick={clear}>
                Show all places
              </Button>
            }
          >
            Try a shorter word, or look in all sectors and places.
          </EmptyState>
        )}
        <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {found.map((merchant) => (
            <MerchantCard key={merchant.id} merchant={merchant} now={now} />
          ))}
        </ul>
        {data && data.merchants.totalCount > merchants.length && (
          <div className="mt-8 text-center">
            <Button
              look="secondary"
              busy={isPlaceholderData}
              onClick={() => setLimit(limit + page)}
            >
              Show more places
            </Button>
          </div>
        )}
      </Page>
    </>
  )
}
