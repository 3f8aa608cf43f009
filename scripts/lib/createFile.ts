import { writeFileSync } from 'node:fs'

/** Creates the file unless it exists, in one step: two processes may come at the same moment. */
export function createFile(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
