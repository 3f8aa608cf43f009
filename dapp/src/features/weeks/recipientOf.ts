import { type Address, isAddressEqual } from 'viem'
import { readAddress } from '../../lib/readAddress.ts'

/** To whom something goes, or what is wrong with it: nobody gives to themselves. */
export function recipientOf(
  text: string,
  account: Address,
): { address: Address } | { problem: string } {
  const read = readAddress(text)
  if ('problem' in read) return read
  return isAddressEqual(read.address, account)
    ? { problem: 'That is you. It is yours already.' }
    : read
}
