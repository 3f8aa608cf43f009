import type { Address } from 'viem'

/** What the page is told of the town. */
export async function townConfig(): Promise<{
  chainId: number
  contracts: Record<'SolidarityVouchers' | 'EscrowVault' | 'PatronPool', Address>
}> {
  const response = await fetch(`${process.env.HOMING_URL}/config.json`)
  return (await response.json()) as Awaited<ReturnType<typeof townConfig>>
}
