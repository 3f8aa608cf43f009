import type { ReactNode } from 'react'
import type { Tone } from './Status.tsx'

export type TimelineEntry = {
  id: string
  when: ReactNode
  title: ReactNode
  text?: ReactNode
  tone?: Tone
}

const dots: Record<Tone, string> = {
  good: 'bg-neck',
  waiting: 'bg-slate',
  warning: 'bg-amber',
  bad: 'bg-danger',
  plain: 'bg-strong-line',
}

/** What happened, or will, one under the other. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="space-y-4 border-l-2 border-line pl-5">
      {entries.map((entry) => (
        <li key={entry.id} className="relative">
          <span
            aria-hidden="true"
            className={`absolute top-1.5 -left-[1.69rem] size-3 rounded-full ring-4 ring-paper ${dots[entry.tone ?? 'plain']}`}
          />
          <p className="text-sm text-muted">{entry.when}</p>
          <p className="font-semibold">{entry.title}</p>
          {entry.text && <div className="text-[0.95rem] text-muted">{entry.text}</div>}
        </li>
      ))}
    </ol>
  )
}
