import { type Address, zeroAddress } from 'viem'

/** The zero address stands for nobody. */
export function orNull(account: Address): Address | null {
  return account === zeroAddress ? null : account
}
