import { type Address, type Hex, numberToHex } from 'viem'

export type UnpackedId = { currency: Address; merchant: bigint; last: number }

/** Takes a pool's or an account's id apart. The address is in lower case, as the index keeps it. */
export function unpackId(id: Hex): UnpackedId {
  if (!/^0x[0-9a-f]{64}$/i.test(id)) throw new RangeError('An id has 32 bytes')
  const bits = BigInt(id)
  if (bits >> 200n !== 0n) throw new RangeError('The first seven bytes of an id are zero')
  return {
    currency: numberToHex(bits >> 40n, { size: 20 }),
    merchant: BigInt.asUintN(32, bits >> 8n),
    last: Number(BigInt.asUintN(8, bits)),
  }
}
