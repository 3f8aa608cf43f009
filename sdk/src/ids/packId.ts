import { type Address, type Hex, numberToHex } from 'viem'

/** Pools and accounts share one layout: `currency << 40 | merchant << 8 | last`. */
export function packId(currency: Address, merchant: bigint, last: number): Hex {
  if (merchant < 0n || merchant >= 1n << 32n) {
    throw new RangeError(`No merchant has number ${merchant}`)
  }
  if (!Number.isInteger(last) || last < 0 || last > 255) {
    throw new RangeError(`${last} does not fit a byte`)
  }
  return numberToHex((BigInt(currency) << 40n) | (merchant << 8n) | BigInt(last), { size: 32 })
}
