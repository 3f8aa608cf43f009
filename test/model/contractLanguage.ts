import { Interface } from 'ethers'
import { EscrowVault__factory } from '../../typechain-types/factories/core/EscrowVault__factory.ts'
import { MerchantRegistry__factory } from '../../typechain-types/factories/core/MerchantRegistry__factory.ts'
import { PatronPool__factory } from '../../typechain-types/factories/core/PatronPool__factory.ts'
import { ISubscriptions__factory } from '../../typechain-types/factories/interfaces/ISubscriptions.sol/ISubscriptions__factory.ts'
import { ActivationDesk__factory } from '../../typechain-types/factories/mocks/ActivationDesk__factory.ts'
import { DemoEuro__factory } from '../../typechain-types/factories/mocks/DemoEuro__factory.ts'
import { SolidarityVouchers__factory } from '../../typechain-types/factories/products/SolidarityVouchers__factory.ts'

const LANGUAGES = {
  registry: new Interface(MerchantRegistry__factory.abi),
  vault: new Interface(EscrowVault__factory.abi),
  patrons: new Interface(PatronPool__factory.abi),
  vouchers: new Interface(SolidarityVouchers__factory.abi),
  subscriptions: new Interface(ISubscriptions__factory.abi),
  euro: new Interface(DemoEuro__factory.abi),
  activation: new Interface(ActivationDesk__factory.abi),
}

export type ContractName = keyof typeof LANGUAGES

const encoded = new Map<string, string>()
const named = new Map<string, string>()

export function encodeCall(contract: ContractName, name: string, args: readonly unknown[]): string {
  const isPlain = args.every((arg) => typeof arg !== 'object')
  if (!isPlain) return LANGUAGES[contract].encodeFunctionData(name, args)
  // The same looks are asked for thousands of times.
  const key = `${contract} ${name} ${args.join()}`
  let data = encoded.get(key)
  if (!data) {
    data = LANGUAGES[contract].encodeFunctionData(name, args)
    encoded.set(key, data)
  }
  return data
}

/** The error's name, or the selector where no contract of ours has such an error. */
export function nameOfError(selector: string): string {
  if (named.size === 0) {
    for (const language of Object.values(LANGUAGES)) {
      language.forEachError((error) => named.set(error.selector, error.name))
    }
  }
  return named.get(selector) ?? selector
}
