import type { Address } from 'viem'
import { demoTownPeople } from '../../config/demoTownPeople.ts'
import { useConfig } from '../../config/useConfig.ts'

/** The name of somebody of the demo town; elsewhere nobody is known by name. */
export function usePersonName(address: Address | undefined): string | undefined {
  const { local } = useConfig()
  if (!local || !address) return undefined

  return demoTownPeople.find((person) => person.address.toLowerCase() === address.toLowerCase())
    ?.name
}
