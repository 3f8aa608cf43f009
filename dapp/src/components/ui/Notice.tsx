import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import type { Tone } from './Status.tsx'

const tones: Record<Tone, string> = {
  good: 'border-neck bg-neck-soft',
  waiting: 'border-slate bg-slate-soft',
  warning: 'border-amber bg-amber-soft',
  bad: 'border-danger bg-danger-soft',
  plain: 'border-strong-line bg-sunk',
}

/** A few sentences that must not be overlooked. */
export function Notice({
  tone = 'plain',
  title,
  children,
  className,
  alert = false,
}: {
  tone?: Tone
  title?: string
  children?: ReactNode
  className?: string
  alert?: boolean
}) {
  return (
    <div
      {...(alert && { role: 'alert' })}
      className={classes('rounded-r-xl border-l-4 px-4 py-3 text-ink', tones[tone], className)}
    >
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className={classes('text-[0.95rem]', title && 'mt-0.5')}>{children}</div>}
    </div>
  )
}
