import { BaseError, HttpRequestError, TimeoutError } from 'viem'

/** Whether a node gave no answer, or one that says "later". */
export function isSilence(error: unknown): boolean {
  if (!(error instanceof BaseError)) return false
  const cause = error.walk((e) => e instanceof HttpRequestError || e instanceof TimeoutError)
  if (cause instanceof TimeoutError) return true
  if (!(cause instanceof HttpRequestError)) return false
  const { status } = cause
  return status === undefined || status === 408 || status === 429 || status >= 500
}
