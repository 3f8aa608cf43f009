import * as z from 'zod/mini'
import { cleanText } from './cleanText.ts'

const schema = z.object({
  description: z.optional(z.string()),
  address: z.optional(z.string()),
  hours: z.optional(z.string()),
  color: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i))),
})

export type Metadata = z.infer<typeof schema>

/**
 * What a merchant says about itself or an offer. Only what travels inside the URI (`data:application/json,…`): a page
 * that fetched a stranger's address would tell that stranger who reads it.
 */
export function readMetadata(uri: string): Metadata {
  const match = /^data:application\/json(?:;charset=utf-8)?(;base64)?,/i.exec(uri)
  if (!match) return {}

  try {
    const body = uri.slice(match[0].length)
    const text = match[1]
      ? new TextDecoder().decode(Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0)))
      : decodeURIComponent(body)
    const read = schema.safeParse(JSON.parse(text))
    if (!read.success) return {}

    const { description, address, hours, color } = read.data
    return {
      ...(description && { description: cleanText(description, 600) }),
      ...(address && { address: cleanText(address, 120) }),
      ...(hours && { hours: cleanText(hours, 160) }),
      ...(color && { color }),
    }
  } catch {
    return {}
  }
}
