import type { Flow } from './Flow.ts'

/** A flow of which only its own feature knows the parameters. */
export type AnyFlow = Flow<unknown>
