import { Table } from '../../components/ui/Table.tsx'
import { formatDate } from '../../lib/formatDate.ts'
import type { PromisedYear } from './promisesByYear.ts'

/** Shares that are due beside what the seats are enough for, year by year: as a picture, and as a table. */
export function PromiseBars({ years }: { years: readonly PromisedYear[] }) {
  const largest = Math.max(1, ...years.map(({ shares, seats }) => Math.max(shares, seats)))
  const part = (count: number) =>
    count === 0 ? '0' : `${Math.max(1, Math.round((count * 1_000) / largest) / 10)}%`
  return (
    <div>
      <div aria-hidden="true" className="space-y-1.5">
        {years.map(({ year, shares, seats }) => (
          <div key={year} className="flex items-center gap-2 text-sm text-muted">
            <span className="w-14 shrink-0">Year {year + 1}</span>
            <div className="relative h-4 min-w-0 flex-1 rounded-xs bg-sunk">
              <div
                className="absolute inset-y-0 left-0 border-r-2 border-strong-line"
                style={{ width: part(seats) }}
              />
              <div
                className={`h-full rounded-xs ${shares > seats ? 'bg-amber' : 'bg-neck'}`}
                style={{ width: part(shares) }}
              />
            </div>
          </div>
        ))}
      </div>
      <p aria-hidden="true" className="mt-1.5 text-sm text-muted">
        The line is what the seats are enough for.
      </p>
      <details className="mt-2">
        <summary className="min-h-8 cursor-pointer">In figures</summary>
        <Table
          caption="Shares promised by year"
          rows={years}
          rowKey={({ year }) => String(year)}
          columns={[
            {
              header: 'Year',
              heads: true,
              cell: ({ year, from }) => (
                <>
                  <b>{year + 1}</b>{' '}
                  <span className="text-muted">
                    {year === 0 ? 'due by now or soon' : `from ${formatDate(from)}`}
                  </span>
                </>
              ),
            },
            {
              header: 'Shares due',
              align: 'right',
              cell: ({ shares }) => shares.toLocaleString(),
            },
            {
              header: 'Seats are enough for',
              align: 'right',
              cell: ({ seats }) => seats.toLocaleString(),
            },
          ]}
        />
      </details>
    </div>
  )
}
