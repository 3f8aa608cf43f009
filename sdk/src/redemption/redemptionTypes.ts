import type { Address } from 'viem'

/** A holder's consent to hand in vouchers at the counter, as `ISolidarityVouchers.Redemption`. */
export type Redemption = {
  id: bigint
  quantity: bigint
  holder: Address
  nonce: bigint
  deadline: bigint
}

export const redemptionTypes = {
  Redemption: [
    { name: 'id', type: 'uint256' },
    { name: 'quantity', type: 'uint256' },
    { name: 'holder', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const
