import { QueryClient } from '@tanstack/react-query'
import { stringify } from '../lib/stringify.ts'

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Fresh until the index or the chain moves: IndexFollower says when.
        staleTime: 20_000,
        retry: 2,
        retryDelay: (attempt) => 400 * 2 ** attempt,
        queryKeyHashFn: stringify,
      },
    },
  })
}
