import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import type { Address, Hex } from 'viem'
import type { ChainReader } from '../../lib/useChainQuery.ts'
import { coverPartOf } from './coverPartOf.ts'

export type CoverWeek = Readonly<{
  week: number
  inUse: bigint
  lost: bigint
  /** what the patron carries of it; undefined where it can't be told from what it carries by its own link */
  mine: bigint | undefined
}>

/** A pool's cover now, and of each of these weeks, with one patron's part: as the chain says. */
export async function readCover(
  { client, contracts }: ChainReader,
  pool: Hex,
  patron: Address,
  weeks: readonly number[],
) {
  const contract = { address: contracts.PatronPool, abi: patronPoolAbi } as const
  const [state, ofWeeks] = await Promise.all([
    client.readContract({ ...contract, functionName: 'coverOf', args: [pool] }),
    Promise.all(
      weeks.map(async (number): Promise<CoverWeek> => {
        const week = BigInt(number)
        const [[inUse, lost], sales, carried] = await Promise.all([
          client.readContract({ ...contract, functionName: 'coverOfWeek', args: [pool, week] }),
          client.readContract({ ...contract, functionName: 'weekOf', args: [pool, week] }),
          client.readContract({
            ...contract,
            functionName: 'carriedBy',
            args: [pool, patron, week],
          }),
        ])
        return { week: number, inUse, lost, mine: coverPartOf(carried, inUse, sales) }
      }),
    ),
  ])
  return { state, weeks: ofWeeks }
}
