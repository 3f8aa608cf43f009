import type { Hash } from 'viem'
import type { AnyFlow } from './AnyFlow.ts'
import type { Explanation } from './explain.ts'
import type { Landed } from './Flow.ts'
import type { PlannedStep } from './planSteps.ts'

/** Where a step stands. */
export type StepPhase = 'wallet' | 'mining' | 'indexing'

export type TransactionState =
  | { phase: 'closed' }
  | { phase: 'review'; flow: AnyFlow; params: unknown; problem?: Explanation }
  | {
      phase: 'working'
      flow: AnyFlow
      params: unknown
      steps: readonly PlannedStep[]
      current: number
      step: StepPhase
      hash?: Hash
    }
  | {
      phase: 'done'
      flow: AnyFlow
      params: unknown
      landed: Landed
      hash: Hash
      /** The index hasn't reached the block yet: lists may lag. */
      late: boolean
    }
