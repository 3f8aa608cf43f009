/** How much room a text takes on the chain: an accented letter counts double, an emoji four times. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
