import type { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import type { ContractFunctionReturnType } from 'viem'

/** A pool as the chain says it stands now. */
export type PoolState = ContractFunctionReturnType<typeof patronPoolAbi, 'view', 'poolOf'>
