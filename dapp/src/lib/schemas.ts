import type { Address, Hex } from 'viem'
import * as z from 'zod/mini'

// The shapes in which the index answers.

/** A bigint, which travels as a string. */
export const bigintSchema = z.pipe(
  z.string().check(z.regex(/^-?\d+$/)),
  z.transform((text) => BigInt(text)),
)

export const hexSchema = z.custom<Hex>(
  (value) => typeof value === 'string' && value.startsWith('0x'),
)

export const accountSchema = z.custom<Address>(
  (value) => typeof value === 'string' && /^0x[0-9a-f]{40}$/i.test(value),
)
