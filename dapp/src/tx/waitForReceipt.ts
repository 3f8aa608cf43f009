import { homingErrorsAbi } from '@homing/sdk/abi/homingErrorsAbi'
import type { Hash, TransactionReceipt } from 'viem'
import { simulateContract, waitForTransactionReceipt } from 'viem/actions'
import type { ChainClient } from '../lib/ChainClient.ts'
import type { Call } from './Flow.ts'

/** Waits for the block; a transaction that failed in it throws the reason, where the chain still tells. */
export async function waitForReceipt(
  client: ChainClient,
  hash: Hash,
  request?: Call,
): Promise<TransactionReceipt> {
  const receipt = await waitForTransactionReceipt(client, {
    hash,
    timeout: 180_000,
    pollingInterval: 250,
  })
  if (receipt.status === 'success') return receipt

  if (request) {
    await simulateContract(client, {
      ...request,
      abi: [...request.abi, ...homingErrorsAbi],
      account: receipt.from,
      blockNumber: receipt.blockNumber,
    })
  }
  throw new Error(
    'It reached a block and was refused there: somebody was faster. Nothing moved; you can try again.',
  )
}
