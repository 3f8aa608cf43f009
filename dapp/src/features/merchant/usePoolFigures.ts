import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import type { Address, Hex } from 'viem'
import { useChainQuery } from '../../lib/useChainQuery.ts'

/** A pool, what its patrons carry and have, and the merchant's own bond: as the chain says now. */
export function usePoolFigures(merchantId: number, pool: Hex, patrons: readonly Address[]) {
  return useChainQuery(
    ['poolFigures', merchantId, pool, patrons],
    async ({ client, contracts }) => {
      const contract = { address: contracts.PatronPool, abi: patronPoolAbi } as const
      const [state, bond, positions] = await Promise.all([
        client.readContract({ ...contract, functionName: 'poolOf', args: [pool] }),
        client.readContract({ ...contract, functionName: 'bondOf', args: [merchantId] }),
        Promise.all(
          patrons.map((patron) =>
            client.readContract({ ...contract, functionName: 'positionOf', args: [pool, patron] }),
          ),
        ),
      ])
      return {
        state,
        bond,
        patrons: patrons.map((patron, place) => ({ patron, position: positions[place] })),
      }
    },
    { keepPrevious: true },
  )
}
