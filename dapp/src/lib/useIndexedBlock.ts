import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../config/useConfig.ts'
import { fetchIndexStatus, indexStatusKey } from './indexStatus.ts'

/**
 * The block that the index has reached, polled slowly. A transaction that waits polls faster by itself
 * (`waitForIndex`), and everybody sees its answer here.
 */
export function useIndexedBlock() {
  const { indexerUrl, chainId } = useConfig()
  const { data, isError } = useQuery({
    queryKey: indexStatusKey,
    queryFn: ({ signal }) => fetchIndexStatus(indexerUrl, chainId, signal),
    refetchInterval: 2_500,
    staleTime: 1_000,
    retry: 1,
  })
  return { block: data?.number, timestamp: data?.timestamp, failing: isError }
}
