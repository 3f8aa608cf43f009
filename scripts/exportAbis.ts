import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { renderAbis } from './abis/renderAbis.ts'

/** Writes `sdk/src/abi/*` from what the compiler made. Run after every change of a contract. */
export function exportAbis(): number {
  const files = renderAbis()
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return files.size
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(`Wrote ${exportAbis()} ABIs to sdk/src/abi.`)
}
