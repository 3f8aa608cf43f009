import type { Address, Hex } from 'viem'
import { packId } from './packId.ts'

/** The vault's account of `merchant` in `currency` under `label`. */
export function accountId(currency: Address, merchant: bigint, label: number): Hex {
  return packId(currency, merchant, label)
}
