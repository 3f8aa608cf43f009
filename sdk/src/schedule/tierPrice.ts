import { ceilDiv } from './ceilDiv.ts'

const bps = 10_000n

/** What a subscription of a price class costs, rounded up: the list price less `discountBps`. */
export function tierPrice(prepaidPrice: bigint, discountBps: number): bigint {
  return ceilDiv(prepaidPrice * (bps - BigInt(discountBps)), bps)
}
