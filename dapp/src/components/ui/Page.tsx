import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { classes } from './classes.ts'

type Props = {
  /** The one h1, and the title of the document. */
  title: string
  /** Printed in place of `title`, where it needs more than text. */
  heading?: ReactNode
  lead?: ReactNode
  back?: { to: string; label: string }
  actions?: ReactNode
  width?: 'narrow' | 'normal' | 'wide'
  children: ReactNode
}

const widths = { narrow: 'max-w-2xl', normal: 'max-w-4xl', wide: 'max-w-6xl' }

/** The frame of every screen. */
export function Page({ title, heading, lead, back, actions, width = 'wide', children }: Props) {
  return (
    <div className={classes('mx-auto w-full px-4 pt-6 pb-12 sm:px-6 sm:pt-10', widths[width])}>
      <title>{`${title} · Homing`}</title>
      {back && (
        <Link
          to={back.to}
          className="mb-3 inline-flex min-h-8 items-center gap-1.5 text-sm text-muted underline-offset-4 hover:text-ink hover:underline"
        >
          <span aria-hidden="true">←</span> {back.label}
        </Link>
      )}
      <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 sm:mb-8">
        <div className="min-w-0 max-w-2xl">
          <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">{heading ?? title}</h1>
          {lead && <p className="mt-2 text-lg text-muted">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
