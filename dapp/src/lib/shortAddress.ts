import { type Address, getAddress } from 'viem'

/** "0x7099…79C8": six letters and four. */
export function shortAddress(address: Address): string {
  const full = getAddress(address)
  return `${full.slice(0, 6)}…${full.slice(-4)}`
}
