import { askIndex } from './askIndex.ts'
import type { IndexQuery } from './IndexQuery.ts'

type Page<Row> = {
  items: readonly Row[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Everything that a list of the index has, page by page: for files, and for sums that must be whole. */
export async function askEveryPage<T, Row>(
  indexerUrl: string,
  query: (after: string | null) => IndexQuery<T>,
  pick: (answer: T) => Page<Row>,
  signal?: AbortSignal,
): Promise<Row[]> {
  const rows: Row[] = []
  let after: string | null = null
  do {
    const { items, pageInfo } = pick(await askIndex(indexerUrl, query(after), signal))
    rows.push(...items)
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  return rows
}
