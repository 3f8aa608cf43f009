import * as z from 'zod/mini'

const schema = z.object({ image: z.string().check(z.regex(/^data:image\/svg\+xml[;,]/)) })

/** The picture in the metadata URI of a token. Only `data:`; as an `<img>`, an SVG runs no script. */
export function readTokenImage(uri: string): string | undefined {
  const match = /^data:application\/json(?:;[^,;]*)*?(;base64)?,/i.exec(uri)
  if (!match) return undefined
  try {
    const body = uri.slice(match[0].length)
    const text = match[1]
      ? new TextDecoder().decode(Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0)))
      : body.includes('%')
        ? decodeURIComponent(body)
        : body
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? read.data.image : undefined
  } catch {
    return undefined
  }
}
