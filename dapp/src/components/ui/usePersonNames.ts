import type { Address } from 'viem'
import { demoTownPeople } from '../../config/demoTownPeople.ts'
import { useConfig } from '../../config/useConfig.ts'

/** Names of the people of the demo town; elsewhere nobody is known by name. */
export function usePersonNames(): (address: Address) => string | undefined {
  const { local } = useConfig()
  return (address) =>
    local
      ? demoTownPeople.find((person) => person.address.toLowerCase() === address.toLowerCase())
          ?.name
      : undefined
}
