import { useId } from 'react'

/** How much of patrons' stake one week of sales may use, with what that means. */
export function LambdaField({
  percent,
  onChange,
}: {
  percent: number
  onChange(percent: number): void
}) {
  const id = useId()
  const needed = new Intl.NumberFormat().format(Math.ceil(100_000 / percent))
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        What a week of sales may use of your patrons’ stake (λ):{' '}
        <output htmlFor={id}>{percent}%</output>
      </label>
      <input
        id={id}
        type="range"
        min={5}
        max={50}
        step={1}
        value={percent}
        onChange={(event) => onChange(Number(event.target.value))}
        aria-describedby={`${id}-hint`}
        className="h-11 w-full accent-brick"
      />
      <p id={`${id}-hint`} className="text-sm text-muted">
        <b className="text-ink">To sell 1,000 this week you need {needed} behind you.</b> More lets
        you sell more on the same stake; less risks less of your patrons’ money a week, so they join
        more easily. Fixed for good; you may open another pool with other terms.
      </p>
    </div>
  )
}
