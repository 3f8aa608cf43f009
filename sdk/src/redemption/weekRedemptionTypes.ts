import type { Address } from 'viem'

/** A holder's consent to use parts of a week at the counter, as `IEntangledWeeks.WeekRedemption`. */
export type WeekRedemption = {
  id: bigint
  parts: bigint
  holder: Address
  /** whether the holder keeps a postcard of it */
  stamp: boolean
  nonce: bigint
  deadline: bigint
}

export const weekRedemptionTypes = {
  WeekRedemption: [
    { name: 'id', type: 'uint256' },
    { name: 'parts', type: 'uint256' },
    { name: 'holder', type: 'address' },
    { name: 'stamp', type: 'bool' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const
