import { existsSync, readFileSync } from 'node:fs'

/** The last lines of a log, indented, for showing beside a sentence. */
export function tailOf(file: string, lines = 15): string {
  if (!existsSync(file)) return '  (it is empty)'
  const text = readFileSync(file, 'utf8').trimEnd()
  if (!text) return '  (it is empty)'
  return text
    .split('\n')
    .slice(-lines)
    .map((line) => `  ${line}`)
    .join('\n')
}
