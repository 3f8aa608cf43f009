/**
 * The JSON inside a `data:application/json,…` URI, undefined where there is none. Nothing else is read: a page that
 * fetched a stranger's address would tell that stranger who reads it.
 */
export function readDataJson(uri: string): unknown {
  const match = /^data:application\/json(?:;charset=utf-8)?(;base64)?,/i.exec(uri)
  if (!match) return undefined
  try {
    const body = uri.slice(match[0].length)
    const text = match[1]
      ? new TextDecoder().decode(Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0)))
      : decodeURIComponent(body)
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
