/** JSON of values that may hold a bigint, which becomes `{"$big":"…"}`. `parseStringified` reads it back. */
export function stringify(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'bigint' ? { $big: part.toString() } : part,
  )
}
