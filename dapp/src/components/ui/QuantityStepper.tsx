import { type ReactNode, useId } from 'react'

/** A number with a minus and a plus. */
export function QuantityStepper({
  label,
  value,
  least,
  most,
  hint,
  onChange,
}: {
  label: string
  value: bigint
  least: bigint
  most: bigint
  hint?: ReactNode
  onChange(value: bigint): void
}) {
  const id = useId()
  const limit = (next: bigint) => (next < least ? least : next > most ? most : next)
  const button =
    'inline-flex size-12 items-center justify-center rounded-full border border-strong-line bg-card text-2xl hover:bg-sunk disabled:cursor-not-allowed disabled:opacity-45'

  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      <div className="flex items-center gap-2">
        <button
          type="button"
          aria-label="One fewer"
          className={button}
          disabled={value <= least}
          onClick={() => onChange(limit(value - 1n))}
        >
          <span aria-hidden="true">−</span>
        </button>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={value.toString()}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, '').slice(0, 12)
            onChange(limit(BigInt(digits || '0')))
          }}
          className="min-h-12 w-20 rounded-xl border border-strong-line bg-card text-center text-xl font-semibold tabular-nums"
        />
        <button
          type="button"
          aria-label="One more"
          className={button}
          disabled={value >= most}
          onClick={() => onChange(limit(value + 1n))}
        >
          <span aria-hidden="true">+</span>
        </button>
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  )
}
