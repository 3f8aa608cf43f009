import type { Address } from 'viem'
import { type AmountStyle, formatAmount } from '../../lib/formatAmount.ts'
import { classes } from './classes.ts'
import { useCurrency } from './useCurrency.ts'

/** The one that prints money. The exact figure is in its title where the printed one is shortened. */
export function Amount({
  value,
  currency,
  style = 'plain',
  className,
}: {
  value: bigint
  currency: Address
  style?: AmountStyle
  className?: string
}) {
  const format = useCurrency(currency)
  if (!format) return <span className={classes('text-muted', className)}>…</span>

  const printed = formatAmount(value, format, style)
  const exact = formatAmount(value, format, 'exact')
  return (
    <span
      className={classes(
        'tabular-nums',
        printed.length < 16 ? 'whitespace-nowrap' : 'break-all',
        className,
      )}
      {...(printed !== exact && { title: exact })}
    >
      {printed}
    </span>
  )
}
