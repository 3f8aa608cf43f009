import { createContext } from 'react'
import type { Flow } from './Flow.ts'

export type StartOptions = Readonly<{
  /** The screen has just shown all of the review, and was asked to go on: a counter with a queue. */
  reviewed?: boolean
  /** Called when its end has been seen and closed. */
  onLanded?(): void
}>

export type Transactions = {
  /** Opens the review of a flow. Does nothing while another is at work. */
  start<P>(flow: Flow<P>, params: P, options?: StartOptions): void
}

export const TransactionContext = createContext<Transactions>({ start: () => {} })
