import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { accountId } from '@homing/sdk/ids/accountId'
import { labels } from '@homing/sdk/ids/labels'
import type { Address } from 'viem'
import { type PresaleIndex, readPresaleIndex } from './readPresaleIndex.ts'
import { useAtIndexedBlock } from './useAtIndexedBlock.ts'

/** A merchant’s presale pool by the index, and by the chain at the same block. */
export function usePresaleAudit(merchantId: number, currency: Address) {
  return useAtIndexedBlock<PresaleIndex, bigint>(['presale', merchantId], {
    fromIndex: (indexerUrl, signal) => readPresaleIndex(indexerUrl, merchantId, signal),
    fromChain: ({ client, contracts, blockNumber }) =>
      client.readContract({
        address: contracts.EscrowVault,
        abi: escrowVaultAbi,
        functionName: 'balanceOf',
        args: [accountId(currency, BigInt(merchantId), labels.presale)],
        blockNumber,
      }),
    agree: ({ presale }, chain) => presale === chain,
  })
}
