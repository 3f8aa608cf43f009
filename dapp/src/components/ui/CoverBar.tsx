import type { ReactNode } from 'react'

/**
 * How much of something is taken, as a bar and in words: "€ 1,240 of 2,000 covered by 5 patrons". `marks` draws lines
 * at shares of the whole, e.g. a patron's alarms at 1/5 and 1/3.
 */
export function CoverBar({
  part,
  whole,
  label,
  tone = 'good',
  marks = [],
}: {
  part: bigint
  whole: bigint
  label: ReactNode
  tone?: 'good' | 'warning' | 'bad'
  marks?: readonly number[]
}) {
  const share =
    whole > 0n ? Math.min(10_000, Math.max(0, Number((part * 10_000n) / whole))) / 100 : 0
  const colour = { good: 'bg-neck', warning: 'bg-amber', bad: 'bg-danger' }[tone]
  return (
    <div>
      <div
        className="relative h-3 overflow-hidden rounded-full border border-strong-line bg-sunk"
        aria-hidden="true"
      >
        <div className={`h-full ${colour}`} style={{ width: `${share}%` }} />
        {marks.map((mark) => (
          <div
            key={mark}
            className="absolute inset-y-0 w-px bg-ink"
            style={{ left: `${mark * 100}%` }}
          />
        ))}
      </div>
      <p className="mt-1.5 text-[0.95rem]">{label}</p>
    </div>
  )
}
