import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { useChainQuery } from '../../lib/useChainQuery.ts'

/** How many of each offer can be bought now: cap, room and time taken together. By offer. */
export function useBuyable(offers: readonly bigint[]) {
  return useChainQuery(
    offers.length > 0 ? ['buyableOf', offers] : undefined,
    async ({ client, contracts }) =>
      new Map(
        await Promise.all(
          offers.map(
            async (offer) =>
              [
                offer,
                await client.readContract({
                  address: contracts.SolidarityVouchers,
                  abi: solidarityVouchersAbi,
                  functionName: 'buyableOf',
                  args: [offer],
                }),
              ] as const,
          ),
        ),
      ),
    { keepPrevious: true },
  )
}
