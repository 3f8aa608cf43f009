import type { Address } from 'viem'

export const contractNames = [
  'MerchantRegistry',
  'EscrowVault',
  'PatronPool',
  'SolidarityVouchers',
  'Subscriptions',
  'AltShares',
  'EntangledWeeks',
  'Stamps',
  'WeekMarket',
  'Tips',
] as const

export type ContractName = (typeof contractNames)[number]

/** What a deployment wrote down. `DemoEuro` and whatever else is known stays in `contracts`. */
export type AddressesFile = {
  chainId: number
  startBlock: number
  contracts: Record<ContractName, Address> & Record<string, Address>
}
