import type { Address } from 'viem'
import { type WeekRedemption, weekRedemptionTypes } from './weekRedemptionTypes.ts'

/** The deployment for which it is signed; anywhere else the signature is worth nothing. */
export type WeekDeployment = { chainId: number; entangledWeeks: Address }

/** What a holder of week tokens signs (EIP-712). Fits viem's `signTypedData` and `verifyTypedData`. */
export function weekRedemptionTypedData(deployment: WeekDeployment, redemption: WeekRedemption) {
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
