import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { repoRoot } from './paths.ts'

const LEFT_OUT = new Set(['node_modules', 'dist', '.ponder', 'test-results', 'playwright-report'])

/** One hash over the names and contents of these files and folders of the repository. */
export function hashFiles(...places: string[]): string {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of filesIn(place)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(repoRoot, file)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

function filesIn(place: string): string[] {
  const full = path.join(repoRoot, place)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [place]
  return globSync('**/*', {
    cwd: full,
    withFileTypes: true,
    exclude: (entry) => LEFT_OUT.has(entry.name),
  })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(repoRoot, path.join(entry.parentPath, entry.name)))
    .sort()
}
