import { bytesToHex, getAddress, type Hex, hexToBigInt, slice, zeroAddress } from 'viem'
import { deploymentTag } from './deploymentTag.ts'
import { maxSignatureBytes } from './encodeRedemption.ts'
import { redemptionCodePrefix } from './redemptionCodePrefix.ts'
import type { Deployment } from './redemptionTypedData.ts'
import type { Redemption } from './redemptionTypes.ts'

export type RedemptionCodeProblem =
  | 'NotARedemptionCode'
  | 'OtherVersion'
  | 'Damaged'
  | 'OtherDeployment'
  | 'NothingToRedeem'

export type DecodedRedemption =
  | { ok: true; redemption: Redemption; signature: Hex }
  | { ok: false; problem: RedemptionCodeProblem; sentence: string }

const sentences: Record<RedemptionCodeProblem, string> = {
  NotARedemptionCode:
    'This is not a Homing voucher code. Ask the guest to open the voucher and show its code.',
  OtherVersion:
    'This code comes from another version of Homing. Reload the page here and on the guest’s phone.',
  Damaged: 'This code is damaged or was cut off. Scan it again, or paste all of it.',
  OtherDeployment:
    'This code belongs to another chain or another Homing. Check the network here and on the guest’s phone.',
  NothingToRedeem: 'This code asks to redeem nothing. Ask the guest to make a new one.',
}

const fieldBytes = 4 + 12 + 4 + 20 + 32 + 5
const longestText =
  redemptionCodePrefix.length + Math.ceil(((fieldBytes + maxSignatureBytes) * 4) / 3)

/**
 * Reads a scanned or pasted code. Whoever wrote it is a stranger: nothing here says that the signature is
 * good, that the holder has the vouchers, or that the deadline is still ahead. The chain says that.
 */
export function decodeRedemption(text: string, deployment: Deployment): DecodedRedemption {
  const code = text.slice(0, longestText + 64).trim()
  if (!code.startsWith(redemptionCodePrefix)) {
    return fail(/^homing:r\d+:/.test(code) ? 'OtherVersion' : 'NotARedemptionCode')
  }

  const bytes = bytesOf(code.slice(redemptionCodePrefix.length))
  if (!bytes || bytes.length <= fieldBytes || bytes.length > fieldBytes + maxSignatureBytes) {
    return fail('Damaged')
  }

  const hex = bytesToHex(bytes)
  if (slice(hex, 0, 4) !== deploymentTag(deployment)) return fail('OtherDeployment')

  const holder = slice(hex, 20, 40)
  const quantity = hexToBigInt(slice(hex, 16, 20))
  if (quantity === 0n || holder === zeroAddress) return fail('NothingToRedeem')

  return {
    ok: true,
    redemption: {
      id: hexToBigInt(slice(hex, 4, 16)),
      quantity,
      holder: getAddress(holder),
      nonce: hexToBigInt(slice(hex, 40, 72)),
      deadline: hexToBigInt(slice(hex, 72, 77)),
    },
    signature: slice(hex, 77),
  }
}

function fail(problem: RedemptionCodeProblem): DecodedRedemption {
  return { ok: false, problem, sentence: sentences[problem] }
}

function bytesOf(base64url: string): Uint8Array | undefined {
  // One code, one text: a second spelling of the same bytes is refused.
  if (!/^[\w-]+$/.test(base64url) || base64url.length % 4 === 1) return undefined
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
  const again = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return again === base64url ? bytes : undefined
}
