import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useConfig } from '../config/useConfig.ts'
import { askIndex } from './askIndex.ts'
import type { IndexQuery } from './IndexQuery.ts'

/**
 * What the index answers, kept fresh: asked again whenever the index moves to another block, forward or back.
 * Without a query (`undefined`) it waits.
 */
export function useIndexQuery<T>(
  query: IndexQuery<T> | undefined,
  options?: { keepPrevious?: boolean },
) {
  const { indexerUrl } = useConfig()
  return useQuery({
    queryKey: ['index', query?.name, query?.variables],
    queryFn: ({ signal }) => askIndex(indexerUrl, query as IndexQuery<T>, signal),
    enabled: query !== undefined,
    ...(options?.keepPrevious && { placeholderData: keepPreviousData }),
  })
}
