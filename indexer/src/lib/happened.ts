import type { Hex } from 'viem'

type Log = {
  block: { number: bigint; timestamp: bigint }
  transaction: { hash: Hex }
  log: { logIndex: number }
}

/** When and where something happened, and an id that says so: `block-logIndex`. */
export function happened({ block, transaction, log }: Log) {
  return {
    id: `${block.number}-${log.logIndex}`,
    blockNumber: block.number,
    timestamp: block.timestamp,
    tx: transaction.hash,
  }
}
