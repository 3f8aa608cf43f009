import * as z from 'zod/mini'

const schema = z.record(
  z.string(),
  z.object({ id: z.number(), block: z.object({ number: z.number(), timestamp: z.number() }) }),
)

export type IndexStatus = Readonly<{ number: number; timestamp: number }>

export const indexStatusKey = ['status'] as const

/** The block that the index has reached. */
export async function fetchIndexStatus(
  indexerUrl: string,
  chainId: number,
  signal?: AbortSignal,
): Promise<IndexStatus> {
  const response = await fetch(`${indexerUrl}/status`, {
    cache: 'no-store',
    ...(signal && { signal }),
  })
  if (!response.ok) throw new Error(`The index answered ${response.status}.`)

  const chains = Object.values(schema.parse(await response.json()))
  const chain = chains.find(({ id }) => id === chainId)
  if (!chain) throw new Error(`The index does not follow chain ${chainId}.`)

  return chain.block
}
