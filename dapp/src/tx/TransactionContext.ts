import { createContext } from 'react'
import type { Flow } from './Flow.ts'

export type Transactions = {
  /** Opens the review of a flow. Does nothing while another is at work. */
  start<P>(flow: Flow<P>, params: P): void
}

export const TransactionContext = createContext<Transactions>({ start: () => {} })
