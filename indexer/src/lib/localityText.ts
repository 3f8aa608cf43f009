import { type Hex, hexToBytes } from 'viem'

/**
 * The place of a merchant as text: "DKCPH", "DK", or "" for everywhere. Whoever registers may write any five
 * bytes, so what is no code is left out.
 */
export function localityText(locality: Hex): string {
  const text = String.fromCharCode(...hexToBytes(locality)).replace(/\0+$/, '')
  return /^[A-Z]{2}([A-Z0-9]{3})?$/.test(text) ? text : ''
}
