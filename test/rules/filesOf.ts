import { globSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..', '..')
const GENERATED = new Set(['node_modules', 'dist', '.ponder', 'typechain-types'])

/** The repository's own files that match, with their paths from its root. */
export function filesOf(...patterns: string[]): string[] {
  return globSync(patterns, {
    cwd: root,
    exclude: (name) => GENERATED.has(path.basename(name)),
  }).sort()
}
