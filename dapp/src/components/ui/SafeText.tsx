import { cleanText } from '../../lib/cleanText.ts'

/** What a stranger wrote: names, titles, notes. Without tricks, and isolated from the direction of its surroundings. */
export function SafeText({ children, most = 64 }: { children: string; most?: number }) {
  const text = cleanText(children, most)
  return <bdi className="break-words">{text || 'unnamed'}</bdi>
}
