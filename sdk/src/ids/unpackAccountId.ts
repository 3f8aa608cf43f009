import type { Address, Hex } from 'viem'
import { unpackId } from './unpackId.ts'

export function unpackAccountId(id: Hex): { currency: Address; merchant: bigint; label: number } {
  const { currency, merchant, last } = unpackId(id)
  return { currency, merchant, label: last }
}
