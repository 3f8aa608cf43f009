import { createPublicClient, erc20Abi, http } from 'viem'
import type { AddressesFile } from '../../sdk/src/addresses/addressesFile.ts'

/** What the page asks for as `/config.json`: its own server's paths, the contracts, the demo's money. */
export async function pageConfig(
  rpcUrl: string,
  { chainId, startBlock, contracts }: AddressesFile,
) {
  const { DemoEuro } = contracts
  return {
    local: true,
    chainId,
    rpcUrl: '/rpc',
    indexerUrl: '/api',
    startBlock,
    contracts,
    currencies: DemoEuro ? { [DemoEuro]: await currencyAt(rpcUrl, DemoEuro) } : {},
  }
}

async function currencyAt(rpcUrl: string, address: `0x${string}`) {
  const client = createPublicClient({ transport: http(rpcUrl) })
  const token = { address, abi: erc20Abi } as const
  const [iso, decimals] = await Promise.all([
    client.readContract({ ...token, functionName: 'symbol' }),
    client.readContract({ ...token, functionName: 'decimals' }),
  ])
  const printed = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: iso,
    currencyDisplay: 'narrowSymbol',
  })
  const sign = printed.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? iso
  return { symbol: iso, sign, iso, decimals }
}
