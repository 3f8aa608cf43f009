import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { demoEuroAbi } from '@homing/sdk/abi/demoEuroAbi'
import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { stampsAbi } from '@homing/sdk/abi/stampsAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { tipsAbi } from '@homing/sdk/abi/tipsAbi'
import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import { type Abi, type Address, erc20Abi, isAddressEqual } from 'viem'
import type { Contracts } from '../../config/Config.ts'

/** Contracts whose calls, events and ids have words of their own. */
export type Product = 'vouchers' | 'memberships' | 'shares' | 'weeks' | 'stamps' | 'market'

const ours: Readonly<Record<keyof Contracts, { name: string; abi: Abi; product?: Product }>> = {
  EscrowVault: { name: 'The vault', abi: escrowVaultAbi },
  PatronPool: { name: 'The patrons’ pools', abi: patronPoolAbi },
  SolidarityVouchers: { name: 'The vouchers', abi: solidarityVouchersAbi, product: 'vouchers' },
  Subscriptions: { name: 'The memberships', abi: subscriptionsAbi, product: 'memberships' },
  AltShares: { name: 'The shares', abi: altSharesAbi, product: 'shares' },
  EntangledWeeks: { name: 'The week tokens', abi: entangledWeeksAbi, product: 'weeks' },
  Stamps: { name: 'The postcards', abi: stampsAbi, product: 'stamps' },
  WeekMarket: { name: 'The market', abi: weekMarketAbi, product: 'market' },
  Tips: { name: 'Tips', abi: tipsAbi },
  MerchantRegistry: { name: 'The register of merchants', abi: merchantRegistryAbi },
  DemoEuro: { name: 'The demo euro', abi: demoEuroAbi },
}

export type KnownContract = Readonly<{
  name: string | undefined
  abi: Abi
  product?: Product
  isOurs: boolean
  isToken: boolean
}>

/** Which contract is at an address. One that isn't ours is read as a currency, in case it is one. */
export function contractAt(address: Address, contracts: Contracts): KnownContract {
  for (const [key, known] of Object.entries(ours)) {
    const at = contracts[key as keyof Contracts]
    if (at && isAddressEqual(at, address))
      return { ...known, isOurs: true, isToken: key === 'DemoEuro' }
  }
  return { name: undefined, abi: erc20Abi, isOurs: false, isToken: true }
}
