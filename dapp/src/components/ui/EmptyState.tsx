import type { ReactNode } from 'react'
import { Pigeon } from '../brand/Pigeon.tsx'

/** Nothing here yet: says why, and what to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center rounded-card border border-dashed border-strong-line px-6 py-10 text-center">
      <Pigeon className="mb-4 h-16 text-strong-line" />
      <p className="font-display text-xl font-semibold">{title}</p>
      {children && <div className="mt-2 max-w-md text-muted">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
