/** What a merchant says of itself as a `data:` URI, so that it travels on the chain itself. Empty fields are left out. */
export function dataUri(fields: Readonly<Record<string, string>>): string {
  const filled = Object.entries(fields).filter(([, text]) => text.trim())
  if (filled.length === 0) return ''
  const json = JSON.stringify(Object.fromEntries(filled.map(([key, text]) => [key, text.trim()])))
  return `data:application/json,${encodeURIComponent(json)}`
}
