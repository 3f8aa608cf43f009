import type { Address } from 'viem'
import { usePersonNames } from './usePersonNames.ts'

/** The name of somebody of the demo town, where there is one. */
export function usePersonName(address: Address | undefined): string | undefined {
  const nameOf = usePersonNames()
  return address && nameOf(address)
}
