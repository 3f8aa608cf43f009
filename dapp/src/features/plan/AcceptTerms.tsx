import { useId } from 'react'

/** The box without which nothing is bought; it says so where somebody tried. */
export function AcceptTerms({
  label,
  accepted,
  onChange,
  missing,
}: {
  label: string
  accepted: boolean
  onChange(accepted: boolean): void
  missing: boolean
}) {
  const problem = useId()
  return (
    <div>
      <label className="flex min-h-11 items-start gap-3 rounded-xl border border-strong-line px-4 py-3 has-checked:border-slate has-checked:bg-slate-soft">
        <input
          type="checkbox"
          checked={accepted}
          onChange={({ target }) => onChange(target.checked)}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? problem : undefined}
          className="mt-0.5 size-5 shrink-0 accent-slate"
        />
        <span>{label}</span>
      </label>
      {missing && (
        <p id={problem} role="alert" className="mt-1.5 text-sm font-semibold text-danger">
          Read the terms and tick the box: the purchase names them.
        </p>
      )}
    </div>
  )
}
