import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'

/** What the chain says now of a merchant: its pools, its bond, what it owes its patrons, and how many of each offer can be bought. */
export function useDeskFigures(merchant: DeskMerchant) {
  const pools = merchant.pools.items.map(({ id }) => id)
  const offers = merchant.offers.items.map(({ id }) => id)
  const first = merchant.pools.items.find(({ number }) => number === 1)
  return useChainQuery(
    ['deskFigures', merchant.id, pools, offers],
    async ({ client, contracts }) => {
      const patronPool = { address: contracts.PatronPool, abi: patronPoolAbi } as const
      const [bond, debt, states, buyable] = await Promise.all([
        client.readContract({ ...patronPool, functionName: 'bondOf', args: [merchant.id] }),
        // Memberships are covered by the first pool only.
        first
          ? client
              .readContract({ ...patronPool, functionName: 'coverOf', args: [first.id] })
              .then((cover) => cover.debt)
          : 0n,
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
        debt,
        poolOf: new Map(pools.map((pool, place) => [pool, states[place]])),
        buyableOf: new Map(offers.map((offer, place) => [offer, buyable[place] ?? 0n])),
      }
    },
    { keepPrevious: true },
  )
}
