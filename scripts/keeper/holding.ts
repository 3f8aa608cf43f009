import type { Address } from 'viem'

/** Shares of one id with one holder. */
export interface Holding {
  id: bigint
  holder: Address
  quantity: bigint
  /** It waited for a seat and its holder took it out of the queue. */
  hasLeftQueue: boolean
}
