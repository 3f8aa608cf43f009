import { concat, type Hex, hexToBytes, numberToHex, size } from 'viem'
import { deploymentTag } from './deploymentTag.ts'
import { redemptionCodePrefix } from './redemptionCodePrefix.ts'
import type { Deployment } from './redemptionTypedData.ts'
import type { Redemption } from './redemptionTypes.ts'

export const maxSignatureBytes = 1_024

/**
 * The text of the QR code: deployment tag, voucher id (12 bytes), quantity (4), holder (20), nonce (32),
 * deadline (5), then the signature, in base64url.
 */
export function encodeRedemption(
  deployment: Deployment,
  redemption: Redemption,
  signature: Hex,
): string {
  if (size(signature) === 0 || size(signature) > maxSignatureBytes) {
    throw new RangeError(`A signature has 1 to ${maxSignatureBytes} bytes`)
  }
  const bytes = hexToBytes(
    concat([
      deploymentTag(deployment),
      numberToHex(redemption.id, { size: 12 }),
      numberToHex(redemption.quantity, { size: 4 }),
      redemption.holder,
      numberToHex(redemption.nonce, { size: 32 }),
      numberToHex(redemption.deadline, { size: 5 }),
      signature,
    ]),
  )
  const base64 = btoa(String.fromCharCode(...bytes))
  return redemptionCodePrefix + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
