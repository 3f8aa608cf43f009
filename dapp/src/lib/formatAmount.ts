import type { CurrencyFormat } from '../config/Config.ts'

export type AmountStyle =
  /** Two decimals, rounded down; `< € 0.01` for dust; shortened from 10¹² on */
  | 'plain'
  /** As plain, without `.00` */
  | 'short'
  /** To the last unit */
  | 'exact'

const compactFrom = 10n ** 12n
const scientificFrom = 10n ** 21n

/** Prints money with the reader's separators, from integer units and without ever becoming a float: `€ 1,240.00`. */
export function formatAmount(
  units: bigint,
  { sign, decimals }: Pick<CurrencyFormat, 'sign' | 'decimals'>,
  style: AmountStyle = 'plain',
): string {
  const size = units < 0n ? -units : units
  const whole = size / 10n ** BigInt(decimals)
  const fraction = (size % 10n ** BigInt(decimals)).toString().padStart(decimals, '0')
  const cents = Math.min(2, decimals)
  const minus = units < 0n ? '−' : ''

  const isDust = size > 0n && whole === 0n && decimals > 2 && /^00/.test(fraction)
  if (isDust && style !== 'exact') return `< ${minus}${sign}\u00a0${print('0.01', {})}`

  const digits = style === 'exact' ? decimals : cents
  const options: Intl.NumberFormatOptions =
    whole >= compactFrom && style !== 'exact'
      ? {
          notation: whole >= scientificFrom ? 'scientific' : 'compact',
          maximumSignificantDigits: 4,
        }
      : {
          minimumFractionDigits: cents,
          maximumFractionDigits: Math.max(cents, digits),
          ...(style === 'short' && { trailingZeroDisplay: 'stripIfInteger' as const }),
        }
  // Cut here and not by Intl, which would round up.
  const shown = fraction.slice(0, digits)
  return `${minus}${sign}\u00a0${print(shown ? `${whole}.${shown}` : `${whole}`, options)}`
}

function print(decimal: string, options: Intl.NumberFormatOptions): string {
  // A string keeps every digit; the type only wants to see that it is a number.
  return new Intl.NumberFormat(undefined, options).format(decimal as Intl.StringNumericLiteral)
}
