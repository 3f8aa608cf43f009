import type * as z from 'zod/mini'

/**
 * One question to the index. A feature keeps one per file, named like the file, so that the document and the shape of
 * its answer stand side by side.
 */
export type IndexQuery<T> = Readonly<{
  /** Unique among all queries; the variables are added to it. */
  name: string
  document: string
  variables?: Readonly<Record<string, unknown>>
  /** Checks the answer and turns strings into bigints. */
  schema: z.ZodMiniType<T>
}>
