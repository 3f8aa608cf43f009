import { type ReactNode, useId } from 'react'
import { formatPercent } from '../../lib/formatPercent.ts'

/** A percentage on a slider, with what it means. */
export function PercentField({
  label,
  percent,
  least = 0,
  most,
  step = 1,
  hint,
  onChange,
}: {
  label: string
  percent: number
  least?: number
  most: number
  step?: number
  hint: ReactNode
  onChange(percent: number): void
}) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}: <output htmlFor={id}>{formatPercent(percent)}</output>
      </label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={percent}
        onChange={(event) => onChange(Number(event.target.value))}
        aria-describedby={`${id}-hint`}
        className="h-11 w-full accent-brick"
      />
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
    </div>
  )
}
