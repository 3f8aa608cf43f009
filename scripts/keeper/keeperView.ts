import type { PublicClient } from 'viem'
import type { ChainMemory } from './chainMemory.ts'
import type { KeeperContracts } from './keeperContracts.ts'
import type { KeeperPlan } from './readPlans.ts'

/** What duties are found from. */
export interface KeeperView {
  client: PublicClient
  contracts: KeeperContracts
  plans: readonly KeeperPlan[]
  memory: ChainMemory
  /** the last block's time, in seconds */
  time: bigint
}
