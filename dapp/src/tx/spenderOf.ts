import type { Address } from 'viem'
import type { Contracts } from '../config/Config.ts'
import type { Payment } from './Flow.ts'

/** Whom a payment's allowance or permit is for. */
export function spenderOf({ spender }: Payment, contracts: Contracts): Address {
  return spender ?? contracts.EscrowVault
}
