import { readFileSync } from 'node:fs'

/** What a JSON file holds, or `undefined` if it is absent or was cut off while being written. */
export function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return undefined
  }
}
