import type { Address } from 'viem'
import { altSharesAbi } from '../../sdk/src/abi/altSharesAbi.ts'
import { entangledWeeksAbi } from '../../sdk/src/abi/entangledWeeksAbi.ts'
import { solidarityVouchersAbi } from '../../sdk/src/abi/solidarityVouchersAbi.ts'
import { subscriptionsAbi } from '../../sdk/src/abi/subscriptionsAbi.ts'
import { weekMarketAbi } from '../../sdk/src/abi/weekMarketAbi.ts'
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
    market: { address: contracts.WeekMarket, abi: weekMarketAbi },
    weekTokens: { address: contracts.EntangledWeeks, abi: entangledWeeksAbi },
    vouchers: { address: contracts.SolidarityVouchers, abi: solidarityVouchersAbi },
  } as const
}
