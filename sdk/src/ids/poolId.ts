import type { Address, Hex } from 'viem'
import { packId } from './packId.ts'

/** The `number`th pool of patrons behind `merchant`; the first has number 1. */
export function poolId(currency: Address, merchant: bigint, number: number): Hex {
  return packId(currency, merchant, number)
}
