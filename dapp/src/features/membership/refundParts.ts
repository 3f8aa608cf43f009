import { lesser } from '@homing/sdk/schedule/lesser'

/** Where a refund comes from: its own money first, patrons last. */
export type RefundParts = {
  coolingOff: bigint
  allowance: bigint
  topUp: bigint
  cover: bigint
}

/**
 * Divides a refund over the pools that pay it, in the contract’s order: the allowance, the top-up, then patrons’ cover. In
 * its cooling-off time a membership’s price lies apart, and all of it comes from there.
 * @param unused of its transaction budget, which joins the allowance first
 */
export function refundParts(
  amount: bigint,
  escrow: { allowance: bigint; topUp: bigint },
  { coolsOff, unused }: { coolsOff: boolean; unused: bigint },
): RefundParts {
  if (coolsOff) return { coolingOff: amount, allowance: 0n, topUp: 0n, cover: 0n }
  const allowance = lesser(amount, escrow.allowance + unused)
  const topUp = lesser(amount - allowance, escrow.topUp)
  return { coolingOff: 0n, allowance, topUp, cover: amount - allowance - topUp }
}
