import { concat, type Hex, hexToBytes, size } from 'viem'
import type { CodeLayout } from './codeLayout.ts'
import { maxSignatureBytes } from './maxSignatureBytes.ts'

/** The text of a QR code: the layout’s prefix, then its fields and the signature in base64url. */
export function writeCode(
  { prefix, fieldBytes }: CodeLayout,
  fields: readonly Hex[],
  signature: Hex,
): string {
  if (size(signature) === 0 || size(signature) > maxSignatureBytes) {
    throw new RangeError(`A signature has 1 to ${maxSignatureBytes} bytes`)
  }
  const head = concat([...fields])
  if (size(head) !== fieldBytes) throw new RangeError(`A code has fields of ${fieldBytes} bytes`)
  const base64 = btoa(String.fromCharCode(...hexToBytes(concat([head, signature]))))
  return prefix + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
