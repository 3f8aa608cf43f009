import type { Address } from 'viem'

/** What is left of an offer that the market holds. */
export interface MarketOffer {
  offer: bigint
  seller: Address
  token: Address
  id: bigint
  quantity: bigint
  /** in seconds */
  endsAt: bigint
}
