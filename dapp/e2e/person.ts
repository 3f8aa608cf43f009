import { demoMnemonic, personas } from '@homing/sdk/town/personas'
import { type HDAccount, mnemonicToAccount } from 'viem/accounts'

/** Somebody of the town by the beginning of their name, with their keys. */
export function person(name: string): HDAccount {
  const found = personas.find((persona) => persona.name.startsWith(name))
  if (!found) throw new Error(`There is no ${name}`)
  return mnemonicToAccount(demoMnemonic, { addressIndex: found.index })
}
