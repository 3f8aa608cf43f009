import type { Address } from 'viem'
import { type Redemption, redemptionTypes } from './redemptionTypes.ts'

/** The deployment for which a redemption is signed; anywhere else the signature is worth nothing. */
export type Deployment = { chainId: number; solidarityVouchers: Address }

/** What a holder signs (EIP-712). Fits viem's `signTypedData` and `verifyTypedData`. */
export function redemptionTypedData(deployment: Deployment, redemption: Redemption) {
  return {
    domain: {
      name: 'Homing Solidarity Vouchers',
      version: '1',
      chainId: deployment.chainId,
      verifyingContract: deployment.solidarityVouchers,
    },
    types: redemptionTypes,
    primaryType: 'Redemption',
    message: redemption,
  } as const
}
