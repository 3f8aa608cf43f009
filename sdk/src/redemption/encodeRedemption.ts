import { type Hex, numberToHex } from 'viem'
import { deploymentTag } from './deploymentTag.ts'
import { redemptionLayout } from './redemptionLayout.ts'
import type { Deployment } from './redemptionTypedData.ts'
import type { Redemption } from './redemptionTypes.ts'
import { writeCode } from './writeCode.ts'

/** The text of a QR code that hands in vouchers. */
export function encodeRedemption(
  { chainId, solidarityVouchers }: Deployment,
  redemption: Redemption,
  signature: Hex,
): string {
  const fields = [
    deploymentTag(chainId, solidarityVouchers),
    numberToHex(redemption.id, { size: 12 }),
    numberToHex(redemption.quantity, { size: 4 }),
    redemption.holder,
    numberToHex(redemption.nonce, { size: 32 }),
    numberToHex(redemption.deadline, { size: 5 }),
  ]
  return writeCode(redemptionLayout, fields, signature)
}
