import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { demoEuroAbi } from '@homing/sdk/abi/demoEuroAbi'
import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { tipsAbi } from '@homing/sdk/abi/tipsAbi'
import { type Abi, type Address, erc20Abi, isAddressEqual } from 'viem'
import type { Contracts } from '../../config/Config.ts'

const ours: Readonly<Record<keyof Contracts, { name: string; abi: Abi }>> = {
  EscrowVault: { name: 'The vault', abi: escrowVaultAbi },
  PatronPool: { name: 'The patrons’ pools', abi: patronPoolAbi },
  SolidarityVouchers: { name: 'The vouchers', abi: solidarityVouchersAbi },
  Subscriptions: { name: 'The memberships', abi: subscriptionsAbi },
  AltShares: { name: 'The shares', abi: altSharesAbi },
  Tips: { name: 'Tips', abi: tipsAbi },
  MerchantRegistry: { name: 'The register of merchants', abi: merchantRegistryAbi },
  DemoEuro: { name: 'The demo euro', abi: demoEuroAbi },
}

export type KnownContract = Readonly<{
  name: string | undefined
  abi: Abi
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
