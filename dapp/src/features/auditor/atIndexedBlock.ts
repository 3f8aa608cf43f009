import type { Config } from '../../config/Config.ts'
import { fetchIndexStatus, type IndexStatus } from '../../lib/indexStatus.ts'
import type { ChainReader } from '../../lib/useChainQuery.ts'

const attempts = 6
const pauseMilliseconds = 400

export type AtBlock<Index, Chain> = Readonly<{ block: IndexStatus; index: Index; chain: Chain }>

export type AuditQuestion<Index, Chain> = {
  fromIndex(indexerUrl: string, signal: AbortSignal): Promise<Index>
  fromChain(reader: ChainReader & { blockNumber: bigint }, index: Index): Promise<Chain>
  /** Whether the two say the same. */
  agree(index: Index, chain: Chain): boolean
}

/**
 * What the index and the chain say of the same block: the one that the index has reached. The index is asked between
 * two looks at its block, and again where it moved meanwhile. It may hold a block's figures a moment before it says so,
 * so a difference counts only when it stays.
 */
export async function atIndexedBlock<Index, Chain>(
  { indexerUrl, chainId }: Pick<Config, 'indexerUrl' | 'chainId'>,
  reader: ChainReader,
  { fromIndex, fromChain, agree }: AuditQuestion<Index, Chain>,
  signal: AbortSignal,
): Promise<AtBlock<Index, Chain>> {
  for (let attempt = 1; ; attempt++) {
    const block = await fetchIndexStatus(indexerUrl, chainId, signal)
    const index = await fromIndex(indexerUrl, signal)
    const after = await fetchIndexStatus(indexerUrl, chainId, signal)
    if (block.number === after.number) {
      const chain = await fromChain({ ...reader, blockNumber: BigInt(block.number) }, index)
      if (agree(index, chain) || attempt >= attempts) return { block, index, chain }
    } else if (attempt >= attempts) {
      throw new Error('The index moves on faster than it can be compared with the chain.')
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  }
}
