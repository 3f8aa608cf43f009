import { readFileSync } from 'node:fs'
import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { stampsAbi } from '@homing/sdk/abi/stampsAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { tipsAbi } from '@homing/sdk/abi/tipsAbi'
import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import { parseAddressesFile } from '@homing/sdk/addresses/parseAddressesFile'
import { createConfig } from 'ponder'

const file = process.env.HOMING_ADDRESSES
if (!file) throw new Error('Set HOMING_ADDRESSES to the file that scripts/deploy.ts wrote.')

const { chainId, startBlock, contracts } = parseAddressesFile(readFileSync(file, 'utf8'))
const rpc = process.env[`PONDER_RPC_URL_${chainId}`]
if (!rpc) throw new Error(`Set PONDER_RPC_URL_${chainId} to the chain's address.`)

const local = chainId === 31_337
const at = <Name extends keyof typeof contracts>(name: Name) => ({
  chain: 'homing' as const,
  address: contracts[name],
  startBlock,
})

export default createConfig({
  chains: {
    homing: {
      id: chainId,
      // ponder asks each provider 20 times a second at first, out of courtesy. Our own node needs none.
      rpc: local ? Array<string>(20).fill(rpc) : rpc,
      pollingInterval: local ? 200 : 1_000,
      // A local chain begins anew under the same id; answers of the old one would be wrong.
      disableCache: local,
    },
  },
  contracts: {
    MerchantRegistry: { abi: merchantRegistryAbi, ...at('MerchantRegistry') },
    EscrowVault: { abi: escrowVaultAbi, ...at('EscrowVault') },
    PatronPool: { abi: patronPoolAbi, ...at('PatronPool') },
    SolidarityVouchers: { abi: solidarityVouchersAbi, ...at('SolidarityVouchers') },
    Subscriptions: { abi: subscriptionsAbi, ...at('Subscriptions') },
    AltShares: { abi: altSharesAbi, ...at('AltShares') },
    EntangledWeeks: { abi: entangledWeeksAbi, ...at('EntangledWeeks') },
    WeekMarket: { abi: weekMarketAbi, ...at('WeekMarket') },
    Stamps: { abi: stampsAbi, ...at('Stamps') },
    Tips: { abi: tipsAbi, ...at('Tips') },
  },
})
