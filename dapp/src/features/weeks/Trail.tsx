import { Link } from 'react-router'
import { Address } from '../../components/ui/Address.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { paths } from '../../lib/paths.ts'
import { stationsOf } from './stationsOf.ts'
import type { WeekLot } from './weekQuery.ts'

/** Where the dots stand, in percent: the way winds, and leaves room for words on a phone. */
const bends = [5, 17, 26, 15]

/** The way that parts travelled, drawn like one on a map: a station for each pair of hands. */
export function Trail({ lot }: { lot: WeekLot }) {
  const stations = stationsOf(lot.path)
  const x = (place: number) => bends[place % bends.length] ?? 5

  return (
    <ol
      aria-label={`The way of ${formatCount(lot.parts, 'part')}`}
      className="rounded-card border border-line bg-sunk py-4 pr-4"
    >
      {stations.map(({ id, who, words, at, tx }, place) => (
        <li key={id}>
          {place > 0 && (
            <svg
              viewBox="0 0 100 40"
              preserveAspectRatio="none"
              className="block h-9 w-full"
              aria-hidden="true"
            >
              <path
                d={`M${x(place - 1)} 0C${x(place - 1)} 25 ${x(place)} 15 ${x(place)} 40`}
                className="fill-none stroke-brick"
                strokeWidth="2.5"
                strokeDasharray="6 5"
                vectorEffect="non-scaling-stroke"
              />
            </svg>
          )}
          <div className="flex items-start gap-3" style={{ paddingLeft: `${x(place)}%` }}>
            <span
              aria-hidden="true"
              className="mt-1 -ml-2 size-4 shrink-0 rounded-full border-3 border-brick bg-card"
            />
            <div className="min-w-0">
              <p>
                {words} {who && <Address value={who} brief />}
              </p>
              <p className="text-sm text-muted">
                {formatDateTime(at)},{' '}
                <Link to={paths.movement(tx)} className="underline underline-offset-4">
                  the transaction
                </Link>
              </p>
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}
