import { type Address, erc20Abi, isAddressEqual, type PublicClient, parseUnits } from 'viem'
import type { KeeperOptions } from './keeperOptions.ts'

/** What one coin of the chain costs in a currency, in its units, as the keeper's owner said. */
export function coinPriceIn(
  client: PublicClient,
  prices: KeeperOptions['coinPrices'],
): (currency: Address) => Promise<bigint> {
  const known = new Map<Address, bigint>()
  return async (currency) => {
    const before = known.get(currency)
    if (before !== undefined) return before
    const named = prices.find((price) => price.currency && isAddressEqual(price.currency, currency))
    const found = named ?? prices.find((price) => price.currency === undefined)
    if (!found) throw new Error(`--coin-price says nothing of ${currency}.`)
    const decimals = await client.readContract({
      address: currency,
      abi: erc20Abi,
      functionName: 'decimals',
    })
    const price = parseUnits(found.price, decimals)
    known.set(currency, price)
    return price
  }
}
