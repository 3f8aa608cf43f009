import { BaseError, decodeErrorResult, type Hex, isHex } from 'viem'
import { homingErrorsAbi } from '../abi/homingErrorsAbi.ts'

export type Revert = { errorName: string; args: readonly unknown[] }

/**
 * The custom error inside whatever a failed call threw, from whichever of our contracts it came.
 * `undefined` where nothing reverted: a refusal in the wallet, a lost connection.
 */
export function decodeRevert(error: unknown): Revert | undefined {
  const data = revertDataOf(error)
  if (!data) return undefined
  try {
    const { errorName, args } = decodeErrorResult({ abi: homingErrorsAbi, data })
    return { errorName, args: args ?? [] }
  } catch {
    return { errorName: data.slice(0, 10), args: [] }
  }
}

function revertDataOf(error: unknown): Hex | undefined {
  if (isHex(error)) return error.length >= 10 ? error : undefined
  let found: Hex | undefined
  const look = (cause: unknown): boolean => {
    if (typeof cause !== 'object' || cause === null) return false
    for (const key of ['data', 'raw'] as const) {
      const value: unknown = Reflect.get(cause, key)
      if (isHex(value) && value.length >= 10) found = value
      else if (typeof value === 'object' && value !== null && key === 'data') look(value)
    }
    return found !== undefined
  }
  if (error instanceof BaseError) {
    error.walk(look)
    return found
  }
  let cause = error
  // Errors of other libraries; ten wrappings are more than any of them makes.
  for (let depth = 0; depth < 10 && cause && !look(cause); depth++) {
    cause = Reflect.get(Object(cause), 'cause')
  }
  return found
}
