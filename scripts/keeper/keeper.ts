import type { Address, Hex, LocalAccount, PublicClient } from 'viem'
import type { GasBudget } from './isProfitable.ts'
import type { KeeperLog } from './keeperLog.ts'

/** Who does what is due. */
export interface Keeper {
  client: PublicClient
  chainId: number
  /** who is paid; without it nothing is sent */
  account: LocalAccount | undefined
  log: KeeperLog
  signal: AbortSignal
  /** Undefined: also what costs more gas than it pays. */
  profit: GasBudget | undefined
  /** how long a transaction may take to be in a block */
  patienceMs: number
  /** what was sent and moved nothing, by name: not tried again until something else changes */
  tried: Map<string, string>
  /** what was sent and wasn't in a block in time */
  onItsWay?: Hex
}

/** Asks as somebody who has no key. */
export const stranger: Address = '0x000000000000000000000000000000000000dEaD'
