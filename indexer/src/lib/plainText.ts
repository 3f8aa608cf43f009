/** PostgreSQL takes no zero bytes, and anybody may write one into a name. */
export function plainText(text: string): string {
  return text.replaceAll('\0', '')
}
