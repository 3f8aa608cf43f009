import { type Address, isAddress } from 'viem'
import * as z from 'zod/mini'

/** An address in any case. */
export const addressSchema = z.custom<Address>(
  (value) => typeof value === 'string' && isAddress(value, { strict: false }),
  'is not an address',
)
