import { linkSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Creates the file, with its content, unless it exists; two processes may come at the same moment, and
 * none of them ever sees it half written.
 */
export function createFile(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
