export type CurrencyFormat = { sign: string; decimals: number }

/**
 * Money in plain figures: `€ 1,240.00`. At least two decimals, more only where the amount has them,
 * so that no unit is ever hidden.
 */
export function formatAmount(amount: bigint, { sign, decimals }: CurrencyFormat): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const rest = decimals === 0 ? '' : digits.slice(-decimals)
  const fraction = rest.replace(/0+$/, '').padEnd(Math.min(2, decimals), '0')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0n ? '−' : ''}${sign} ${grouped}${fraction === '' ? '' : `.${fraction}`}`
}
