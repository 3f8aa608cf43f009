import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type Figure = {
  label: ReactNode
  value: ReactNode
  note?: ReactNode
  /** A sum below a line. */
  total?: boolean
}

/** Figures under each other, a label and its value a line. */
export function Figures({
  figures,
  className,
}: {
  figures: readonly Figure[]
  className?: string
}) {
  return (
    <dl className={classes('divide-y divide-line', className)}>
      {figures.map((figure, place) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: figures stand in a fixed order
          key={place}
          className={classes(
            'flex flex-wrap items-baseline justify-between gap-x-4 py-2',
            figure.total && 'border-t-2 border-strong-line font-semibold',
          )}
        >
          <dt className="min-w-[45%] flex-1">
            {figure.label}
            {figure.note && (
              <span className="block text-sm font-normal text-muted">{figure.note}</span>
            )}
          </dt>
          <dd className="ml-auto min-w-0 text-right">{figure.value}</dd>
        </div>
      ))}
    </dl>
  )
}
