import * as z from 'zod/mini'
import { askEveryPage } from './askEveryPage.ts'

/** All rows of a list of the index. */
export function everyRow<Row>(
  indexerUrl: string,
  {
    list,
    where,
    orderBy,
    fields,
    row,
  }: {
    list: string
    /** As GraphQL; figures only, never what somebody typed. */
    where?: string
    orderBy: string
    fields: string
    row: z.ZodMiniType<Row>
  },
  signal?: AbortSignal,
): Promise<Row[]> {
  const schema = z.object({
    rows: z.object({
      items: z.array(row),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.nullable(z.string()) }),
    }),
  })
  return askEveryPage(
    indexerUrl,
    (after) => ({
      name: `every-${list}`,
      document: `query Every($after: String) {
        rows: ${list}(
          ${where ? `where: ${where}, ` : ''}orderBy: "${orderBy}", orderDirection: "asc", limit: 1000, after: $after
        ) {
          pageInfo { hasNextPage endCursor }
          items { ${fields} }
        }
      }`,
      variables: { after },
      schema,
    }),
    (answer) => answer.rows,
    signal,
  )
}
