// Bidirectional overrides, zero-width, filling and control characters can make one name look like another.
const invisible =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u17b4\u17b5\u3164\uffa0]|\p{Variation_Selector}/gu
// More than two marks on one letter paint over the lines around it.
const piledMarks = /(\p{M}{2})\p{M}+/gu

/** What a stranger wrote, made safe to print: no invisible or direction-changing characters, at most `most` letters. */
export function cleanText(text: string, most = 64): string {
  const clean = text.replace(invisible, ' ').replace(piledMarks, '$1').replace(/\s+/g, ' ').trim()
  const letters = [...clean]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : clean
}
