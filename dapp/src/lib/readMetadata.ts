import * as z from 'zod/mini'
import { cleanText } from './cleanText.ts'
import { readDataJson } from './readDataJson.ts'

const schema = z.object({
  description: z.optional(z.string()),
  address: z.optional(z.string()),
  hours: z.optional(z.string()),
  color: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i))),
})

export type Metadata = z.infer<typeof schema>

/** What a merchant says about itself, an offer or a plan, as far as it travels inside the URI. */
export function readMetadata(uri: string): Metadata {
  const read = schema.safeParse(readDataJson(uri))
  if (!read.success) return {}

  const { description, address, hours, color } = read.data
  return {
    ...(description && { description: cleanText(description, 600) }),
    ...(address && { address: cleanText(address, 120) }),
    ...(hours && { hours: cleanText(hours, 160) }),
    ...(color && { color }),
  }
}
