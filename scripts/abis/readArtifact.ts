import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Abi, Hex } from 'viem'

export type Artifact = { contractName: string; abi: Abi; bytecode: Hex }

const contracts = fileURLToPath(new URL('../../artifacts/contracts/', import.meta.url))

/** What the compiler made of `folder/name.sol`. */
export function readArtifact(source: string): Artifact {
  const name = source.slice(source.lastIndexOf('/') + 1)
  const path = `${contracts}${source}.sol/${name}.json`
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Artifact
  } catch (cause) {
    throw new Error(`${name} is not compiled. Run "npm run build" first.`, { cause })
  }
}
