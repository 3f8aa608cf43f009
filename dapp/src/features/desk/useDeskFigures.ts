import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'

/** What the chain says now of a merchant: its pools, its bond, and how many of each offer can be bought. */
export function useDeskFigures(merchant: DeskMerchant) {
  const pools = merchant.pools.items.map(({ id }) => id)
  const offers = merchant.offers.items.map(({ id }) => id)
  return useChainQuery(
    ['deskFigures', merchant.id, pools, offers],
    async ({ client, contracts }) => {
      const patronPool = { address: contracts.PatronPool, abi: patronPoolAbi } as const
      const [bond, states, buyable] = await Promise.all([
        client.readContract({ ...patronPool, functionName: 'bondOf', args: [merchant.id] }),
        Promise.all(
          pools.map((pool) =>
            client.readContract({ ...patronPool, functionName: 'poolOf', args: [pool] }),
          ),
        ),
        Promise.all(
          offers.map((offer) =>
            client.readContract({
              address: contracts.SolidarityVouchers,
              abi: solidarityVouchersAbi,
              functionName: 'buyableOf',
              args: [offer],
            }),
          ),
        ),
      ])
      return {
        bond,
        poolOf: new Map(pools.map((pool, place) => [pool, states[place]])),
        buyableOf: new Map(offers.map((offer, place) => [offer, buyable[place] ?? 0n])),
      }
    },
    { keepPrevious: true },
  )
}
