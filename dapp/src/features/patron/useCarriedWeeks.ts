import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import type { Address, Hex } from 'viem'
import { useChainQuery } from '../../lib/useChainQuery.ts'

/** What `patron` carries of the vouchers outstanding from each of these weeks. */
export function useCarriedWeeks(pool: Hex, patron: Address, weeks: readonly number[]) {
  return useChainQuery(
    ['carriedBy', pool, patron, weeks],
    async ({ client, contracts }) =>
      Promise.all(
        weeks.map((week) =>
          client.readContract({
            address: contracts.PatronPool,
            abi: patronPoolAbi,
            functionName: 'carriedBy',
            args: [pool, patron, BigInt(week)],
          }),
        ),
      ),
    { keepPrevious: true },
  )
}
