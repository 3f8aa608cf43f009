import { decodeRevert } from './decodeRevert.ts'
import type { SentenceContext } from './sentenceContext.ts'
import { sentenceFor } from './sentenceFor.ts'

/** The sentence for a failed call, or `undefined` where nothing reverted. */
export function explainRevert(error: unknown, context: SentenceContext = {}): string | undefined {
  const revert = decodeRevert(error)
  return revert && sentenceFor(revert.errorName, revert.args, context)
}
