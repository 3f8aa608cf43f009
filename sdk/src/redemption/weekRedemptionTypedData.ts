import type { Address } from 'viem'
import { type WeekRedemption, weekRedemptionTypes } from './weekRedemptionTypes.ts'

type Deployment = { chainId: number; entangledWeeks: Address }

/** What a holder of week tokens signs (EIP-712). Fits viem's `signTypedData` and `verifyTypedData`. */
export function weekRedemptionTypedData(deployment: Deployment, redemption: WeekRedemption) {
  return {
    domain: {
      name: 'Homing Week Tokens',
      version: '1',
      chainId: deployment.chainId,
      verifyingContract: deployment.entangledWeeks,
    },
    types: weekRedemptionTypes,
    primaryType: 'WeekRedemption',
    message: redemption,
  } as const
}
