import type { Address, Hex } from 'viem'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { coverQuery } from './coverQuery.ts'
import { readCover } from './readCover.ts'

/** Cover of memberships in a pool: which weeks gave it, what of it is one patron's, and what it earned. */
export function useCover(pool: Hex | undefined, patron: Address) {
  const index = useIndexQuery(pool && coverQuery(pool))
  const grown = index.data?.poolWeeks.items
  const weeks = grown?.map(({ week }) => week)
  const chain = useChainQuery(
    pool && weeks && ['cover', pool, patron, weeks],
    (reader) => readCover(reader, pool as Hex, patron, weeks ?? []),
    { keepPrevious: true },
  )
  const data = grown &&
    chain.data && {
      ...chain.data,
      weeks: chain.data.weeks.filter(({ inUse, lost }) => inUse > 0n || lost > 0n),
      earned: grown.reduce((sum, { coverFee }) => sum + coverFee, 0n),
      mine: chain.data.weeks.reduce((sum, week) => sum + (week.mine ?? 0n), 0n),
      /** some of mine can't be told from what my link carries */
      isFloor: chain.data.weeks.some(({ mine }) => mine === undefined),
    }
  return {
    data,
    error: data ? null : (index.error ?? chain.error),
    refetch: () => Promise.all([index.refetch(), weeks && chain.refetch()]),
  }
}
