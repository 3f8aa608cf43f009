// Deep enough for light text (AA), and each unlike its neighbour.
const inks = [
  '#8a3319',
  '#2f4a6b',
  '#1b5a4b',
  '#6b4a06',
  '#643159',
  '#3b4a36',
  '#8d1f3d',
  '#1f5a66',
]

/** The colour of a merchant: its own where it reads well under light text, else one by its number. */
export function hueOf(merchantId: number, own?: string): string {
  return own && contrastWithPaper(own) >= 4.6 ? own : (inks[merchantId % inks.length] as string)
}

function contrastWithPaper(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b
  // #fff8ec, the light text on tickets
  return (0.94 + 0.05) / (luminance + 0.05)
}
