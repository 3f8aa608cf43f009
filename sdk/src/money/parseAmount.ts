/**
 * Reads what a person typed into token units; `undefined` where it is no amount or finer than the
 * currency. A comma or a point may separate the decimals, not both.
 */
export function parseAmount(text: string, decimals: number): bigint | undefined {
  const match = /^(\d{1,30})(?:[.,](\d*))?$/.exec(text.trim())
  if (!match) return undefined
  const [, whole = '0', fraction = ''] = match
  if (fraction.length > decimals) return undefined
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}
