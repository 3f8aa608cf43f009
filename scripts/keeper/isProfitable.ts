import type { Address } from 'viem'

export interface GasBudget {
  /** wei; the chain's own where it is left out */
  gasPrice?: bigint
  /** what one whole coin of the chain costs in a currency, token units */
  priceOfCoin(currency: Address): Promise<bigint>
}

const weiPerCoin = 10n ** 18n

/** Whether a bounty pays for its gas, rounded against the keeper. */
export async function isProfitable(
  { bounty, currency }: { bounty: bigint; currency: Address },
  wei: bigint,
  { priceOfCoin }: GasBudget,
): Promise<boolean> {
  if (bounty === 0n) return false
  return bounty * weiPerCoin >= wei * (await priceOfCoin(currency))
}
