import { cleanText } from './cleanText.ts'

/** What a stranger wrote, made safe to print, with its lines kept. */
export function cleanLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => cleanText(line, 2_048))
}
