import { type Hex, numberToHex } from 'viem'
import { deploymentTag } from './deploymentTag.ts'
import { weekRedemptionLayout } from './weekRedemptionLayout.ts'
import type { weekRedemptionTypedData } from './weekRedemptionTypedData.ts'
import type { WeekRedemption } from './weekRedemptionTypes.ts'
import { writeCode } from './writeCode.ts'

/** The text of a QR code that uses parts of a week. */
export function encodeWeekRedemption(
  { chainId, entangledWeeks }: Parameters<typeof weekRedemptionTypedData>[0],
  redemption: WeekRedemption,
  signature: Hex,
): string {
  const fields = [
    deploymentTag(chainId, entangledWeeks),
    numberToHex(redemption.id, { size: 12 }),
    numberToHex(redemption.parts, { size: 2 }),
    redemption.holder,
    numberToHex(redemption.stamp ? 1 : 0, { size: 1 }),
    numberToHex(redemption.nonce, { size: 32 }),
    numberToHex(redemption.deadline, { size: 5 }),
  ]
  return writeCode(weekRedemptionLayout, fields, signature)
}
