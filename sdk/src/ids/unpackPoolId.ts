import type { Address, Hex } from 'viem'
import { unpackId } from './unpackId.ts'

export function unpackPoolId(id: Hex): { currency: Address; merchant: bigint; number: number } {
  const { currency, merchant, last } = unpackId(id)
  return { currency, merchant, number: last }
}
