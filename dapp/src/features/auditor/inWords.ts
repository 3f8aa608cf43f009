/** A name of the contracts as words: `promoterCut` → "promoter cut", `VouchersBought` → "Vouchers bought". */
export function inWords(name: string): string {
  const words = name
    .replace(/_+$/, '')
    .replace(/URI/g, ' URI')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/\s+/)
  return words
    .map((word, place) => (place > 0 && !/^[A-Z]{2,}$/.test(word) ? word.toLowerCase() : word))
    .join(' ')
}
