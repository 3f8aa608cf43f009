import { ceilDiv } from '../schedule/ceilDiv.ts'

/**
 * What one part of an offer at the fair price ± a markup costs, as `WeekMarket.sol` has it: rounded up, never below the
 * seller’s floor, and never nothing.
 * @param markupBps more than −10,000
 */
export function offerPrice(fairPrice: bigint, markupBps: number, floor: bigint): bigint {
  const asked = ceilDiv(fairPrice * BigInt(10_000 + markupBps), 10_000n)
  const least = floor > 1n ? floor : 1n
  return asked > least ? asked : least
}
