import { type Hash, TransactionNotFoundError, TransactionReceiptNotFoundError } from 'viem'
import { getBlock, getTransaction, getTransactionReceipt } from 'viem/actions'
import type { ChainReader } from '../../lib/useChainQuery.ts'

/** A transaction as the chain keeps it; null where it has none of this hash. Without a receipt it waits for its block. */
export async function readTransaction({ client }: ChainReader, hash: Hash) {
  const [transaction, receipt] = await Promise.all([
    getTransaction(client, { hash }).catch(nullWhere(TransactionNotFoundError)),
    getTransactionReceipt(client, { hash }).catch(nullWhere(TransactionReceiptNotFoundError)),
  ])
  if (!transaction) return null
  const block = receipt && (await getBlock(client, { blockHash: receipt.blockHash }))
  return { transaction, receipt, timestamp: block?.timestamp }
}

export type TransactionFacts = NonNullable<Awaited<ReturnType<typeof readTransaction>>>

function nullWhere(
  NotFound: typeof TransactionNotFoundError | typeof TransactionReceiptNotFoundError,
) {
  return (error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  }
}
