import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import { classes } from './classes.ts'

type Common = {
  label: string
  hint?: ReactNode
  /** A sentence that says how to mend it. */
  error?: string | undefined
  className?: string
}

const box =
  'w-full rounded-xl border border-strong-line bg-card px-3.5 text-ink placeholder:text-muted aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger disabled:opacity-60'

function Frame({
  id,
  label,
  hint,
  error,
  className,
  children,
}: Common & { id: string; children: ReactNode }) {
  return (
    <div className={classes('min-w-0', className)}>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1.5 text-sm font-semibold text-danger">
          {error}
        </p>
      )}
    </div>
  )
}

function aria(id: string, hint: ReactNode, error: string | undefined) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  }
}

type TextProps = Common &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> & {
    /** Printed inside, behind the text: a currency or unit. */
    unit?: ReactNode
    ref?: Ref<HTMLInputElement>
  }

/** A labelled text input. Works with react-hook-form's `register`. */
export function TextField({ label, hint, error, className, unit, ...input }: TextProps) {
  const own = useId()
  const id = input.id ?? own
  return (
    <Frame {...{ id, label, hint, error, className: className ?? '' }}>
      <div className="relative">
        <input
          {...input}
          {...aria(id, hint, error)}
          className={classes(box, 'min-h-12', unit ? 'pr-16' : '')}
        />
        {unit && (
          <span className="pointer-events-none absolute inset-y-0 right-3.5 flex items-center text-muted">
            {unit}
          </span>
        )}
      </div>
    </Frame>
  )
}

type AreaProps = Common &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'> & {
    ref?: Ref<HTMLTextAreaElement>
  }

export function TextArea({ label, hint, error, className, ...area }: AreaProps) {
  const own = useId()
  const id = area.id ?? own
  return (
    <Frame {...{ id, label, hint, error, className: className ?? '' }}>
      <textarea rows={3} {...area} {...aria(id, hint, error)} className={classes(box, 'py-2.5')} />
    </Frame>
  )
}

type SelectProps = Common &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className'> & { ref?: Ref<HTMLSelectElement> }

export function SelectField({ label, hint, error, className, children, ...select }: SelectProps) {
  const own = useId()
  const id = select.id ?? own
  return (
    <Frame {...{ id, label, hint, error, className: className ?? '' }}>
      <select {...select} {...aria(id, hint, error)} className={classes(box, 'min-h-12')}>
        {children}
      </select>
    </Frame>
  )
}
