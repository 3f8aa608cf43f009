import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'

/** A part of a screen with its own h2. */
export function Section({
  title,
  lead,
  actions,
  className,
  spaced = true,
  children,
}: {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  className?: string
  /** Keeps a distance from what is above. */
  spaced?: boolean
  children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes(spaced && 'mt-10 first:mt-0', className)}>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 max-w-2xl">
          <h2 id={id} className="text-2xl font-semibold">
            {title}
          </h2>
          {lead && <p className="mt-1 text-muted">{lead}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}
