import { explainRevert } from '@homing/sdk/errors/explainRevert'
import type { SentenceContext } from '@homing/sdk/errors/sentenceContext'
import {
  BaseError,
  HttpRequestError,
  InsufficientFundsError,
  TimeoutError,
  WaitForTransactionReceiptTimeoutError,
} from 'viem'
import { isRefusal } from '../lib/isRefusal.ts'

export type Explanation = Readonly<{
  kind: 'refused' | 'reverted' | 'unreachable' | 'unknown'
  title: string
  text: string
}>

/** An error as a sentence for the person who was about to sign. */
export function explain(error: unknown, context: SentenceContext = {}): Explanation {
  if (isRefusal(error)) {
    return {
      kind: 'refused',
      title: 'You said no in the wallet',
      text: 'Nothing was sent, and nothing moved.',
    }
  }

  const sentence = explainRevert(error, context)
  if (sentence) return { kind: 'reverted', title: 'The contract said no', text: sentence }

  if (!(error instanceof BaseError)) {
    return unknown(error instanceof Error ? error.message : String(error))
  }
  if (error.walk((cause) => cause instanceof InsufficientFundsError)) {
    return {
      kind: 'unknown',
      title: 'Not enough for the network’s fee',
      text: 'Your wallet needs a little of the chain’s own coin to pay for the transaction.',
    }
  }
  if (error.walk(isConnectionProblem)) {
    return {
      kind: 'unreachable',
      title: 'The chain doesn’t answer',
      text: 'The connection may be down. If you signed, the transaction may still land: look again before you repeat it.',
    }
  }
  return unknown(error.shortMessage)
}

function isConnectionProblem(cause: unknown): boolean {
  return (
    cause instanceof HttpRequestError ||
    cause instanceof TimeoutError ||
    cause instanceof WaitForTransactionReceiptTimeoutError
  )
}

function unknown(text: string): Explanation {
  return { kind: 'unknown', title: 'That didn’t work', text }
}
