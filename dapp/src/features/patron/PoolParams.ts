import type { Address, Hex } from 'viem'

/** The pool that a patron's transaction is about, and how to speak of it. */
export type PoolParams = {
  pool: Hex
  merchantId: number
  merchantName: string
  currency: Address
}
