import { type Address, getAddress, isAddress, zeroAddress } from 'viem'

/** An address that somebody typed, or the sentence that says what is wrong with it. */
export function readAddress(text: string): { address: Address } | { problem: string } {
  const typed = text.trim()
  // Capitals are a checksum: where there are any, they must be right.
  if (!isAddress(typed, { strict: /[A-F]/.test(typed.slice(2)) })) {
    return {
      problem: 'An address is 0x and 40 letters and digits. Look for a missing or mistyped one.',
    }
  }
  if (typed.toLowerCase() === zeroAddress)
    return { problem: 'Nobody can take anything from this address.' }
  return { address: getAddress(typed) }
}
