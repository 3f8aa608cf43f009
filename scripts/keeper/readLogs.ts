import type { AbiEvent, Address, GetLogsReturnType, PublicClient } from 'viem'
import { isSilence } from './isSilence.ts'

const MOST_BLOCKS = 10_000n

/** Events between two blocks, both included, in order. Where a node refuses so many blocks it is asked for fewer. */
export async function readLogs<const events extends readonly AbiEvent[]>(
  client: PublicClient,
  address: Address,
  events: events,
  fromBlock: bigint,
  toBlock: bigint,
): Promise<GetLogsReturnType<undefined, events, true>> {
  const found: GetLogsReturnType<undefined, events, true> = []
  let span = MOST_BLOCKS
  for (let from = fromBlock; from <= toBlock; ) {
    const to = from + span - 1n < toBlock ? from + span - 1n : toBlock
    try {
      const logs = await client.getLogs({
        address,
        events,
        fromBlock: from,
        toBlock: to,
        strict: true,
      })
      for (const log of logs) found.push(log as (typeof found)[number])
    } catch (error) {
      if (from === to || isSilence(error)) throw error
      span = (to - from + 1n) / 2n
      continue
    }
    from = to + 1n
  }
  return found
}
