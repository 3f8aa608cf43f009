import { type Address, erc20Abi } from 'viem'
import type { CurrencyFormat } from '../../config/Config.ts'
import { useConfig } from '../../config/useConfig.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'

/** How a currency is printed: from the page's settings, else what the token says of itself. Undefined until known. */
export function useCurrency(address: Address | undefined): CurrencyFormat | undefined {
  const { currencies } = useConfig()
  const known = address && currencies[address.toLowerCase()]
  const { data } = useChainQuery(
    address && !known ? ['currency', address] : undefined,
    async ({ client }) => {
      const token = { address: address as Address, abi: erc20Abi } as const
      const [symbol, decimals] = await Promise.all([
        client.readContract({ ...token, functionName: 'symbol' }).catch(() => '?'),
        client.readContract({ ...token, functionName: 'decimals' }),
      ])
      const clean = cleanText(symbol, 12)
      // A stranger's token may call itself EUR: it is never printed with a currency sign.
      return { symbol: clean, sign: clean, iso: '', decimals }
    },
  )
  return known ?? data
}
