import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { type ButtonLook, buttonClasses } from './buttonClasses.ts'
import { Spinner } from './Spinner.tsx'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: ButtonLook
  size?: 'small' | 'normal' | 'large'
  wide?: boolean
  /** Works on it: shows so and takes no second click. */
  busy?: boolean
  icon?: ReactNode
}

export function Button({
  look = 'primary',
  size = 'normal',
  wide = false,
  busy = false,
  icon,
  children,
  className,
  disabled,
  type = 'button',
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={buttonClasses({ look, size, wide, className })}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  )
}
