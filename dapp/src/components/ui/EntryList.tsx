import type { ReactNode } from 'react'

export type Entry = {
  id: string
  title: ReactNode
  note?: ReactNode
  value?: ReactNode
  valueNote?: ReactNode
}

/** Entries under each other, two lines each: what it is on the left, how much on the right. Short on a phone too. */
export function EntryList({ label, entries }: { label: string; entries: readonly Entry[] }) {
  return (
    <ul
      aria-label={label}
      className="divide-y divide-line rounded-card border border-line bg-card px-4 shadow-card sm:px-6"
    >
      {entries.map(({ id, title, note, value, valueNote }) => (
        <li key={id} className="flex items-start justify-between gap-4 py-3">
          <div className="min-w-0">
            <div className="font-semibold">{title}</div>
            {note && <div className="text-sm text-muted">{note}</div>}
          </div>
          {value !== undefined && (
            <div className="max-w-[55%] shrink-0 text-right">
              <div>{value}</div>
              {valueNote && <div className="text-sm text-muted">{valueNote}</div>}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
