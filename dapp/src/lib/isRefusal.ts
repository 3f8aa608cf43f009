import { BaseError } from 'viem'

/** Whether somebody said no in the wallet. That is an answer, not an error. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof BaseError) return error.walk(hasRefusalCode) !== null
  return hasRefusalCode(error)
}

function hasRefusalCode(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 4001
}
