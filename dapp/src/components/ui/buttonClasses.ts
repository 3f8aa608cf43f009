import { classes } from './classes.ts'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

const looks: Record<ButtonLook, string> = {
  primary:
    'bg-brick text-on-brick shadow-[inset_0_-2px_0_rgb(0_0_0/0.16)] hover:brightness-110 active:translate-y-px',
  secondary: 'border border-strong-line bg-card text-ink hover:bg-sunk active:translate-y-px',
  quiet: 'text-ink underline decoration-strong-line underline-offset-4 hover:bg-sunk',
  danger: 'border border-danger bg-card text-danger hover:bg-danger-soft active:translate-y-px',
}

const sizes = {
  small: 'min-h-9 px-3 py-1.5 text-sm',
  normal: 'min-h-11 px-5 py-2.5',
  large: 'min-h-13 px-6 py-3 text-lg',
}

/** The looks of a button, for links that act like one too. */
export function buttonClasses({
  look = 'primary',
  size = 'normal',
  wide = false,
  className,
}: {
  look?: ButtonLook
  size?: keyof typeof sizes
  wide?: boolean
  className?: string | undefined
} = {}): string {
  return classes(
    'inline-flex items-center justify-center gap-2 rounded-full text-center font-semibold transition',
    'disabled:cursor-not-allowed disabled:opacity-55 disabled:hover:brightness-100',
    looks[look],
    sizes[size],
    wide && 'w-full',
    className,
  )
}
