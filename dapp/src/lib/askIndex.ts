import * as z from 'zod/mini'
import type { IndexQuery } from './IndexQuery.ts'

const envelope = z.object({
  data: z.optional(z.unknown()),
  errors: z.optional(z.array(z.object({ message: z.string() }))),
})

export class IndexError extends Error {
  override name = 'IndexError'
}

/** Asks the index by GraphQL and checks what it answers. */
export async function askIndex<T>(
  indexerUrl: string,
  { name, document, variables = {}, schema }: IndexQuery<T>,
  signal?: AbortSignal,
): Promise<T> {
  const response = await fetch(`${indexerUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables }, (_key, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    ),
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new IndexError('The index can’t be reached.', { cause })
  })
  if (!response.ok && response.status !== 400) {
    throw new IndexError(`The index answered ${response.status}.`)
  }

  const answer = envelope.safeParse(await response.json().catch(() => undefined))
  if (!answer.success) throw new IndexError('The index answered something else than GraphQL.')
  if (answer.data.errors?.length) throw new IndexError(`${name}: ${answer.data.errors[0]?.message}`)

  const read = schema.safeParse(answer.data.data)
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new IndexError(`${name}: ${issue?.path.join('.')} ${issue?.message}`)
  }
  return read.data
}
