import { defineChain, http } from 'viem'
import { type CreateConnectorFn, createConfig, createStorage } from 'wagmi'
import type { Config } from './Config.ts'
import { demoTownConnector } from './demoTownConnector.ts'
import { demoTownPeople } from './demoTownPeople.ts'

/** wagmi over one chain. Wallets announce themselves (EIP-6963); a local chain adds people to try as. */
export function createWallets(config: Config) {
  const chain = defineChain({
    id: config.chainId,
    name: config.local ? 'Homing demo town' : `Chain ${config.chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [config.rpcUrl] } },
  })
  const connectors: CreateConnectorFn[] = config.local
    ? demoTownPeople.map((person) => demoTownConnector(person, config.rpcUrl))
    : []

  return createConfig({
    chains: [chain],
    connectors,
    storage: createStorage({ key: 'homing.wallet', storage: window.localStorage }),
    transports: {
      // Reads of one screen travel together.
      [chain.id]: http(config.rpcUrl, { batch: { wait: 8 }, retryCount: 2 }),
    },
    pollingInterval: 400,
  })
}
