import { weekOf } from '@homing/sdk/clock/weekOf'
import { weekOfVoucher } from '@homing/sdk/ids/weekOfVoucher'

type Redeemed = { voucherId: bigint; timestamp: bigint; quantity: bigint }

/** The median of whole weeks from sale to redemption, each voucher counted once; undefined before the first. */
export function weeksToRedeem(
  redemptions: readonly Redeemed[],
  weekOffset: number,
): number | undefined {
  const spans = redemptions
    .map(({ voucherId, timestamp, quantity }) => ({
      weeks: Number(weekOf(timestamp, BigInt(weekOffset)) - weekOfVoucher(voucherId)),
      quantity,
    }))
    .sort((a, b) => a.weeks - b.weeks)
  const all = spans.reduce((sum, { quantity }) => sum + quantity, 0n)

  let counted = 0n
  for (const { weeks, quantity } of spans) {
    counted += quantity
    if (counted * 2n >= all) return weeks
  }
  return undefined
}
