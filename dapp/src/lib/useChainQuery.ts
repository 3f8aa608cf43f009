import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PublicClient } from 'viem'
import { usePublicClient } from 'wagmi'
import type { Contracts } from '../config/Config.ts'
import { useConfig } from '../config/useConfig.ts'

export type ChainReader = Readonly<{ client: PublicClient; contracts: Contracts }>

/**
 * What the chain itself says: for every figure that somebody decides upon. Asked again with each block. `key` names the
 * question and its arguments; without one (`undefined`) it waits.
 */
export function useChainQuery<T>(
  key: readonly unknown[] | undefined,
  read: (reader: ChainReader) => Promise<T>,
  options?: { keepPrevious?: boolean },
) {
  const { chainId, contracts } = useConfig()
  const client = usePublicClient({ chainId })
  return useQuery({
    queryKey: ['chain', chainId, ...(key ?? [])],
    queryFn: () => read({ client: client as PublicClient, contracts }),
    enabled: key !== undefined && client !== undefined,
    ...(options?.keepPrevious && { placeholderData: keepPreviousData }),
  })
}
