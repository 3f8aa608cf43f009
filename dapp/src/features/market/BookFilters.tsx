import { Button } from '../../components/ui/Button.tsx'
import { SelectField } from '../../components/ui/Field.tsx'
import { placeName } from '../../lib/placeName.ts'
import { sectorName } from '../../lib/sectorName.ts'
import type { BookFilter } from './bookOf.ts'
import { kindWords } from './kindWords.ts'
import type { SellOffer } from './sellOffer.ts'
import { useMyPlace } from './useMyPlace.ts'

/** What to look for. The place that was chosen last is remembered on this device as “near me”. */
export function BookFilters({
  offers,
  filter,
  set,
}: {
  offers: readonly SellOffer[]
  filter: BookFilter
  set(name: keyof BookFilter, value: string): void
}) {
  const mine = useMyPlace()
  const places = unique([
    ...offers.map(({ merchant }) => merchant.locality || 'everywhere'),
    filter.place,
  ])
  const sectors = unique([...offers.map(({ merchant }) => String(merchant.sector)), filter.sector])
  const field = (name: keyof BookFilter) => ({
    value: filter[name],
    onChange: (event: { target: { value: string } }) => set(name, event.target.value),
  })
  return (
    <search className="mb-6 grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-5">
      <SelectField label="What" {...field('kind')}>
        <option value="">Everything</option>
        {Object.entries(kindWords).map(([kind, { all }]) => (
          <option key={kind} value={kind}>
            {all}
          </option>
        ))}
      </SelectField>
      <SelectField label="Usable" {...field('when')}>
        <option value="">At any time</option>
        <option value="this">This week</option>
        <option value="next">In the next 4 weeks</option>
      </SelectField>
      <SelectField
        label="Place"
        value={filter.place}
        onChange={({ target }) => {
          set('place', target.value)
          if (target.value) mine.remember(target.value)
        }}
      >
        <option value="">All places</option>
        {places.map((place) => (
          <option key={place} value={place}>
            {placeName(place === 'everywhere' ? '' : place)}
          </option>
        ))}
      </SelectField>
      <SelectField label="Sector" {...field('sector')}>
        <option value="">All sectors</option>
        {sectors.map((sector) => (
          <option key={sector} value={sector}>
            {sectorName(Number(sector))}
          </option>
        ))}
      </SelectField>
      <SelectField label="Sort by" {...field('sort')} className="max-sm:col-span-2">
        <option value="">Soonest week</option>
        <option value="price">Cheapest part</option>
      </SelectField>
      {mine.place && filter.place !== mine.place && (
        <p className="col-span-full">
          <Button look="secondary" size="small" onClick={() => set('place', mine.place)}>
            Near me: {placeName(mine.place === 'everywhere' ? '' : mine.place)}
          </Button>
        </p>
      )}
    </search>
  )
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b))
}
