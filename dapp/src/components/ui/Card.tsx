import type { FormHTMLAttributes } from 'react'
import { classes } from './classes.ts'

type Props = FormHTMLAttributes<HTMLElement> & {
  as?: 'div' | 'section' | 'article' | 'li' | 'form'
}

export function Card({ as: Tag = 'div', className, ...rest }: Props) {
  return (
    <Tag
      {...rest}
      className={classes(
        'rounded-card border border-line bg-card p-5 shadow-card sm:p-6',
        className,
      )}
    />
  )
}
