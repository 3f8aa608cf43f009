import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import type { Address, Hex } from 'viem'
import type { ChainReader } from '../../lib/useChainQuery.ts'

/** A patron's position and the pool it is in, as the chain says now. */
export async function readPosition({ client, contracts }: ChainReader, pool: Hex, patron: Address) {
  const contract = { address: contracts.PatronPool, abi: patronPoolAbi } as const
  const [position, state] = await Promise.all([
    client.readContract({ ...contract, functionName: 'positionOf', args: [pool, patron] }),
    client.readContract({ ...contract, functionName: 'poolOf', args: [pool] }),
  ])
  return { position, state }
}

export type LivePosition = Awaited<ReturnType<typeof readPosition>>
