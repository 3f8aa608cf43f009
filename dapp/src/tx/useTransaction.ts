import { use } from 'react'
import { TransactionContext, type Transactions } from './TransactionContext.ts'

/** `start(flow, params)` shows what it will do, in figures, and then does it. */
export function useTransaction(): Transactions {
  return use(TransactionContext)
}
