import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import type { Hex } from 'viem'
import type { PoolState } from '../../lib/PoolState.ts'
import type { ChainReader } from '../../lib/useChainQuery.ts'
import { type MerchantIndex, readMerchantIndex } from './readMerchantIndex.ts'
import { readVault } from './readVault.ts'
import { useAtIndexedBlock } from './useAtIndexedBlock.ts'

type MerchantChain = Readonly<{
  accounts: ReadonlyMap<Hex, bigint>
  pools: ReadonlyMap<Hex, PoolState>
  /** In the order of the index's weeks. */
  weeks: readonly { outstanding: bigint; lost: bigint }[]
}>

/** One merchant's accounts, pools and weeks by the index, and by the chain at the same block. */
export function useMerchantAudit(id: number | undefined) {
  return useAtIndexedBlock<MerchantIndex | null, MerchantChain | null>(
    id === undefined ? undefined : ['merchant', id],
    {
      fromIndex: (indexerUrl, signal) => readMerchantIndex(indexerUrl, id ?? 0, signal),
      fromChain: async (reader, index) => index && readMerchantChain(reader, index),
      agree: (index, chain) =>
        !index ||
        !chain ||
        (index.accounts.every(({ id, balance }) => chain.accounts.get(id) === balance) &&
          index.weeks.every(
            ({ outstanding, lost }, place) =>
              chain.weeks[place]?.outstanding === outstanding && chain.weeks[place].lost === lost,
          )),
    },
  )
}

async function readMerchantChain(
  reader: ChainReader & { blockNumber: bigint },
  index: MerchantIndex,
): Promise<MerchantChain> {
  const { client, contracts, blockNumber } = reader
  const contract = { address: contracts.PatronPool, abi: patronPoolAbi, blockNumber } as const
  const [vault, pools, weeks] = await Promise.all([
    readVault(reader, { currencies: [], accounts: index.accounts, credits: [] }),
    Promise.all(
      index.pools.items.map(
        async ({ id }) =>
          [
            id,
            await client.readContract({ ...contract, functionName: 'poolOf', args: [id] }),
          ] as const,
      ),
    ),
    Promise.all(
      index.weeks.map(({ poolId, week }) =>
        client.readContract({
          ...contract,
          functionName: 'weekOf',
          args: [poolId, BigInt(week)],
        }),
      ),
    ),
  ])
  return { accounts: vault.accounts, pools: new Map(pools), weeks }
}
