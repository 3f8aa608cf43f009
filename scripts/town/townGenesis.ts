import { townStart, weeksBefore } from './townStart.ts'

/** When the chain of a new town must begin, or earlier: a day before its places open, for the deployment. */
export function townGenesis(now: bigint): bigint {
  return townStart(now) - BigInt(weeksBefore) * 604_800n - 86_400n
}
