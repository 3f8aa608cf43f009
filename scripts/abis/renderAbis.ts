import { fileURLToPath } from 'node:url'
import { type Abi, toFunctionSelector } from 'viem'
import { formatAbiItem } from 'viem/utils'
import { exportedContracts } from './exportedContracts.ts'
import { readArtifact } from './readArtifact.ts'

type AbiError = Extract<Abi[number], { type: 'error' }>

const folder = fileURLToPath(new URL('../../sdk/src/abi/', import.meta.url))

/**
 * The files of `sdk/src/abi`, as path → text. `homingErrorsAbi` has every error of every contract, so that a
 * client can decode a revert that came up from another contract than the one it called.
 */
export function renderAbis(): Map<string, string> {
  const files = new Map<string, string>()
  const errors = new Map<string, AbiError>()

  for (const sources of exportedContracts) {
    const [first, ...others] = typeof sources === 'string' ? [sources] : sources
    const { contractName, abi: own } = readArtifact(first)
    const abi = own.concat(...others.map((other) => missingIn(own, readArtifact(other).abi)))
    files.set(...render(contractName[0]?.toLowerCase() + contractName.slice(1), abi))
    for (const item of abi) {
      if (item.type === 'error') errors.set(toFunctionSelector(formatAbiItem(item)), item)
    }
  }

  const sorted = [...errors.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  files.set(...render('homingErrors', sorted))
  return files
}

function render(name: string, abi: unknown): [path: string, text: string] {
  const note = '// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.'
  const text = `${note}\nexport const ${name}Abi = ${JSON.stringify(abi, withoutInternalTypes, 2)} as const\n`
  return [`${folder}${name}Abi.ts`, text]
}

/** Names of Solidity types help no client, and every visitor of the page would load them. */
function withoutInternalTypes(key: string, value: unknown): unknown {
  return key === 'internalType' ? undefined : value
}

/** The items of `more` that `abi` doesn't have. A constructor, and a fallback, are its own. */
function missingIn(abi: Abi, more: Abi): Abi {
  const signature = (item: Abi[number]) => ('name' in item ? formatAbiItem(item) : item.type)
  const known = new Set(abi.map(signature))
  return more.filter((item) => 'name' in item && !known.has(signature(item)))
}
