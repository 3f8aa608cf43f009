import type { Address } from 'viem'

/** What a flow about one share needs to know of it. */
export type ShareParams = {
  shareId: bigint
  planId: number
  tier: number
  price: bigint
  currency: Address
  title: string
  merchantName: string
}
