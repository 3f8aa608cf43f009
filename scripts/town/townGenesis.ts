import { townStart } from './townStart.ts'

/** When the chain of a new town must begin, or earlier: a day before its story, for the deployment. */
export function townGenesis(now: bigint): bigint {
  return townStart(now) - 86_400n
}
