import type { Address } from 'viem'
import { altSharesAbi } from '../../sdk/src/abi/altSharesAbi.ts'
import { solidarityVouchersAbi } from '../../sdk/src/abi/solidarityVouchersAbi.ts'
import { subscriptionsAbi } from '../../sdk/src/abi/subscriptionsAbi.ts'
import type { AddressesFile } from '../../sdk/src/addresses/addressesFile.ts'

export type KeeperContracts = ReturnType<typeof keeperContracts>

/** The contracts that a keeper calls. */
export function keeperContracts({ contracts }: AddressesFile) {
  const shares: Address | undefined = contracts.AltShares
  if (!shares) {
    throw new Error('The addresses name no AltShares. Deploy again to write them anew.')
  }
  return {
    shares: { address: shares, abi: altSharesAbi },
    subscriptions: { address: contracts.Subscriptions, abi: subscriptionsAbi },
    vouchers: { address: contracts.SolidarityVouchers, abi: solidarityVouchersAbi },
  } as const
}
