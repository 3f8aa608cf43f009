import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** A few choices side by side, as radio buttons. */
export function Choice<T extends string>({
  label,
  name,
  value,
  options,
  onChange,
  className,
}: {
  label: string
  name: string
  value: T
  options: readonly { value: NoInfer<T>; label: ReactNode }[]
  onChange(value: NoInfer<T>): void
  className?: string
}) {
  return (
    <fieldset className={classes('min-w-0', className)}>
      <legend className="mb-1.5 font-semibold">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="inline-flex min-h-11 items-center gap-2 rounded-full border border-strong-line bg-card px-4 has-checked:border-slate has-checked:bg-slate-soft has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-slate"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="size-4 accent-slate"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
