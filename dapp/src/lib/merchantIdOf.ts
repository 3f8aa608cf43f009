/** The number in an address of the page, or undefined where it is none. */
export function merchantIdOf(text: string | undefined): number | undefined {
  return text && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined
}
