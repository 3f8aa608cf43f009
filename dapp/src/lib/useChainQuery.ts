import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Contracts } from '../config/Config.ts'
import { useConfig } from '../config/useConfig.ts'
import type { ChainClient } from './ChainClient.ts'
import { useChainClient } from './useChainClient.ts'

export type ChainReader = Readonly<{ client: ChainClient; contracts: Contracts }>

/**
 * What the chain itself says: for every figure that somebody decides upon. Asked again with each block. `key` names the
 * question and its arguments; without one (`undefined`) it waits.
 */
export function useChainQuery<T>(
  key: readonly unknown[] | undefined,
  read: (reader: ChainReader) => Promise<T>,
  options?: {
    keepPrevious?: boolean
    /** Milliseconds; for what somebody stands and waits for. */
    every?: number | undefined
  },
) {
  const { chainId, contracts } = useConfig()
  const client = useChainClient()
  return useQuery({
    queryKey: ['chain', chainId, ...(key ?? [])],
    queryFn: () => read({ client, contracts }),
    enabled: key !== undefined,
    ...(options?.every && { refetchInterval: options.every }),
    ...(options?.keepPrevious && { placeholderData: keepPreviousData }),
  })
}
