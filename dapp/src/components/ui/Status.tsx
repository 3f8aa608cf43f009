import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type Tone = 'good' | 'waiting' | 'warning' | 'bad' | 'plain'

const tones: Record<Tone, string> = {
  good: 'bg-neck-soft text-neck',
  waiting: 'bg-slate-soft text-slate',
  warning: 'bg-amber-soft text-amber',
  bad: 'bg-danger-soft text-danger',
  plain: 'border border-line text-muted',
}

const marks: Record<Tone, string> = { good: '●', waiting: '◔', warning: '▲', bad: '■', plain: '○' }

/** A state in a word, with a colour and a mark of its own. */
export function Status({
  tone,
  children,
  className,
}: {
  tone: Tone
  children: ReactNode
  className?: string
}) {
  return (
    <span
      className={classes(
        'inline-flex max-w-full items-center gap-1.5 rounded-full px-2.5 py-1 text-sm leading-tight font-semibold',
        tones[tone],
        className,
      )}
    >
      <span aria-hidden="true" className="text-[0.6em]">
        {marks[tone]}
      </span>
      <span className="min-w-0">{children}</span>
    </span>
  )
}
