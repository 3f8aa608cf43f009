import type { Address } from 'viem'

type ContractName =
  | 'MerchantRegistry'
  | 'EscrowVault'
  | 'PatronPool'
  | 'SolidarityVouchers'
  | 'Subscriptions'
  | 'AltShares'
  | 'EntangledWeeks'
  | 'Stamps'
  | 'WeekMarket'
  | 'DemoEuro'

/** What the page is told of the town. */
export async function townConfig(): Promise<{
  chainId: number
  contracts: Record<ContractName, Address>
}> {
  const response = await fetch(`${process.env.HOMING_URL}/config.json`)
  return (await response.json()) as Awaited<ReturnType<typeof townConfig>>
}
