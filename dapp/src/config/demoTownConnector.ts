import { type Address, type EIP1193Provider, numberToHex, SwitchChainError } from 'viem'
import { createConnector } from 'wagmi'
import type { DemoPerson } from './demoTownPeople.ts'

/** Connectors of the demo town have ids that begin like this. */
export const demoTownPrefix = 'homing.demo-town.'

/**
 * Somebody of the demo town as a wallet. Its key comes from the public test mnemonic, so it is worth nothing anywhere
 * else; the code that signs is loaded only when somebody tries it.
 */
export function demoTownConnector(person: DemoPerson, rpcUrl: string) {
  const accounts: readonly [Address] = [person.address]

  return createConnector<EIP1193Provider>((wagmi) => {
    const chainId = wagmi.chains[0].id
    // wagmi asks every connector for its provider at the start; what signs is loaded with the first request only.
    let signer: Promise<EIP1193Provider> | undefined
    const load = () => {
      signer ??= import('./createDemoTownProvider.ts').then((module) =>
        module.createDemoTownProvider(person, rpcUrl, chainId),
      )
      return signer
    }
    const nothing = () => {}
    const provider = {
      request: async (request: never) => (await load()).request(request),
      on: nothing,
      removeListener: nothing,
    } as unknown as EIP1193Provider
    const authorizedKey = `${demoTownPrefix}${person.index}.connected`

    return {
      id: `${demoTownPrefix}${person.index}`,
      name: person.name,
      type: 'demo-town',
      // wagmi narrows the answer by `withCapabilities`, which this wallet has none of.
      connect: (async () => {
        window.localStorage.setItem(authorizedKey, '1')
        return { accounts, chainId }
      }) as never,
      async disconnect() {
        window.localStorage.removeItem(authorizedKey)
      },
      async getAccounts() {
        return accounts
      },
      async getChainId() {
        return chainId
      },
      async getProvider() {
        return provider
      },
      async isAuthorized() {
        return window.localStorage.getItem(authorizedKey) === '1'
      },
      async switchChain(parameters) {
        if (parameters.chainId === chainId) return wagmi.chains[0]
        throw new SwitchChainError(
          new Error(`People of the demo town live on chain ${numberToHex(chainId)} only.`),
        )
      },
      onAccountsChanged() {},
      onChainChanged() {},
      onDisconnect() {
        wagmi.emitter.emit('disconnect')
      },
    }
  })
}
