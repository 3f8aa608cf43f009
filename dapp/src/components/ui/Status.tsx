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

// Drawn, because not every machine's fonts have such signs.
const marks: Record<Tone, string> = {
  good: 'M1 5a4 4 0 1 1 8 0 4 4 0 0 1-8 0',
  waiting: 'M1 5a4 4 0 1 1 8 0 4 4 0 0 1-8 0m1.2 0A2.8 2.8 0 0 0 5 7.8V2.2A2.8 2.8 0 0 0 2.2 5',
  warning: 'M5 .8 9.6 9H.4z',
  bad: 'M1.2 1.2h7.6v7.6H1.2z',
  plain: 'M1 5a4 4 0 1 1 8 0 4 4 0 0 1-8 0m1.6 0a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 0 0-4.8 0',
}

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
      <svg
        viewBox="0 0 10 10"
        className="size-[0.65em] shrink-0"
        fill="currentColor"
        aria-hidden="true"
      >
        <path d={marks[tone]} fillRule="evenodd" />
      </svg>
      <span className="min-w-0">{children}</span>
    </span>
  )
}
