import type { ReactNode } from 'react'
import { weeksByMonth } from '../../lib/weeksByMonth.ts'

/** Weeks of a place month by month, each a tile. */
export function WeekGrid<T extends { week: number }>({
  label,
  weeks,
  weekOffset,
  children,
}: {
  label: string
  weeks: readonly T[]
  weekOffset: number
  /** A tile; `day` is that of its Monday. */
  children(week: T & { day: string }): ReactNode
}) {
  return (
    <ul aria-label={label} className="space-y-5">
      {weeksByMonth(weeks, weekOffset).map(({ month, weeks: inIt }) => (
        <li key={month}>
          <p className="mb-2 text-sm font-semibold text-muted">{month}</p>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(5.75rem,1fr))] gap-2">
            {inIt.map((one) => (
              <li key={one.week} className="min-w-0">
                {children(one)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
