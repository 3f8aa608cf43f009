import type { Address } from 'viem'

/** What every flow of a membership is given; how it stands is read from the chain. */
export type MembershipParams = {
  id: bigint
  merchantId: number
  merchantName: string
  currency: Address
  title: string
  weekOffset: number
}
