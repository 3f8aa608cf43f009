import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useConfig } from '../../config/useConfig.ts'
import { useChainClient } from '../../lib/useChainClient.ts'
import { type AuditQuestion, atIndexedBlock } from './atIndexedBlock.ts'

/** Index and chain at the same block. Asked again with each block. */
export function useAtIndexedBlock<Index, Chain>(
  key: readonly unknown[] | undefined,
  question: AuditQuestion<Index, Chain>,
) {
  const config = useConfig()
  const client = useChainClient()
  return useQuery({
    queryKey: ['chain', config.chainId, 'audit', ...(key ?? [])],
    queryFn: ({ signal }) =>
      atIndexedBlock(config, { client, contracts: config.contracts }, question, signal),
    enabled: key !== undefined,
    placeholderData: keepPreviousData,
  })
}
