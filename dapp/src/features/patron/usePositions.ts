import type { Address, Hex } from 'viem'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { readPosition } from './readPosition.ts'

/** What `patron` has in each of these pools, by pool. */
export function usePositions(pools: readonly Hex[] | undefined, patron: Address) {
  return useChainQuery(
    pools && ['positionsOf', patron, pools],
    async (reader) =>
      new Map(
        await Promise.all(
          (pools ?? []).map(
            async (pool) => [pool, await readPosition(reader, pool, patron)] as const,
          ),
        ),
      ),
    { keepPrevious: true },
  )
}
