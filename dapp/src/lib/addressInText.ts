import type { Address } from 'viem'
import { readAddress } from './readAddress.ts'

/** The address in what a camera read: as it is, in a link of ours, or as wallets write it (`ethereum:0x…`). */
export function addressInText(text: string): Address | undefined {
  const found = /(?:^|[^0-9a-zA-Z])(0x[0-9a-fA-F]{40})(?![0-9a-zA-Z])/.exec(
    text.slice(0, 2_000),
  )?.[1]
  const read = found ? readAddress(found) : undefined
  return read && 'address' in read ? read.address : undefined
}
