import { keccak256, stringToBytes, zeroHash } from 'viem'
import * as z from 'zod/mini'
import { readDataJson } from './readDataJson.ts'

/** What stands behind the hash that a buyer accepts. */
export type Terms =
  /** The text, to the letter, and its hash is the plan's. */
  | { kind: 'text'; text: string }
  /** The place wrote none. */
  | { kind: 'none' }
  /** There is a hash, but no text here that has it. */
  | { kind: 'missing' }

const schema = z.object({ terms: z.optional(z.string()) })

/** Finds the text of a plan's terms inside its metadata, and believes it only if it has the plan's hash. */
export function readTerms(metadataURI: string, termsHash: `0x${string}`): Terms {
  const read = schema.safeParse(readDataJson(metadataURI))
  const text = read.success ? read.data.terms : undefined
  if (text && keccak256(stringToBytes(text)) === termsHash.toLowerCase()) {
    return { kind: 'text', text }
  }
  // An empty text has a hash too.
  const empty = termsHash === zeroHash || termsHash.toLowerCase() === keccak256(stringToBytes(''))
  return !text && empty ? { kind: 'none' } : { kind: 'missing' }
}
