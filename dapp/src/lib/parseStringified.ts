/** Reads what `stringify` wrote. The caller checks the shape. */
export function parseStringified(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && '$big' in part ? BigInt(String(part.$big)) : part,
  )
}
