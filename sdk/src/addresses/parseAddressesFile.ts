import { type Address, isAddress } from 'viem'
import { type AddressesFile, contractNames } from './addressesFile.ts'

/** Reads an addresses file, or says what is wrong with it. */
export function parseAddressesFile(text: string): AddressesFile {
  const file: unknown = JSON.parse(text)
  if (!isRecord(file) || !isRecord(file.contracts)) {
    throw new Error('The addresses file has no "contracts". Deploy again to write it anew.')
  }
  const { chainId, startBlock } = file
  if (!isCount(chainId) || chainId === 0 || !isCount(startBlock)) {
    throw new Error(
      'The addresses file lacks "chainId" or "startBlock". Deploy again to write it anew.',
    )
  }
  const contracts: Record<string, Address> = {}
  for (const [name, address] of Object.entries(file.contracts)) {
    if (typeof address !== 'string' || !isAddress(address)) {
      throw new Error(`The addresses file names no good address for ${name}.`)
    }
    contracts[name] = address
  }
  const missing = contractNames.filter((name) => !contracts[name])
  if (missing.length > 0) {
    throw new Error(
      `The addresses file lacks ${missing.join(', ')}. Deploy again to write it anew.`,
    )
  }
  return { chainId, startBlock, contracts: contracts as AddressesFile['contracts'] }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0
