import type { CSSProperties, ReactNode } from 'react'
import { classes } from '../ui/classes.ts'

/**
 * A printed ticket: the body says what it is, the stub what it is worth. On a phone the stub hangs below.
 */
export function Ticket({
  color,
  eyebrow,
  title,
  children,
  stub,
  footer,
  className,
}: {
  color: string
  eyebrow?: ReactNode
  title: ReactNode
  children?: ReactNode
  stub: ReactNode
  footer?: ReactNode
  className?: string
}) {
  return (
    <div
      className={classes('ticket flex min-w-0 drop-shadow-xs', className)}
      style={{ '--ticket': color } as CSSProperties}
    >
      <div className="ticket-body flex min-w-0 flex-1 flex-col bg-card">
        <div className="h-2 shrink-0" style={{ background: color }} aria-hidden="true" />
        <div className="flex min-w-0 flex-1 flex-col p-4 sm:p-5">
          {eyebrow && <div className="mb-1 text-sm text-muted">{eyebrow}</div>}
          <div className="font-display text-xl leading-tight font-semibold">{title}</div>
          {children && <div className="mt-2 flex-1 text-[0.95rem]">{children}</div>}
          {footer && <div className="mt-4">{footer}</div>}
        </div>
      </div>
      <div
        className="ticket-stub relative flex w-26 shrink-0 flex-col items-center justify-center gap-1 px-2.5 py-4 text-center text-[#fff8ec] sm:w-32"
        style={{ background: color }}
      >
        {stub}
      </div>
    </div>
  )
}
