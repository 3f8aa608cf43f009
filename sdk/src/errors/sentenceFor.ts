import { errorSentences } from './errorSentences.ts'
import type { SentenceContext } from './sentenceContext.ts'
import { type Words, wordsFor } from './wordsFor.ts'

type AnySentence = (args: readonly unknown[], words: Words) => string

const panics: Record<string, string> = {
  '17': 'The amount is larger than this protocol can count. Nothing moved; choose a smaller one.',
  '18': 'A division by zero was asked for. Nothing moved; check what you entered.',
}

/**
 * What a revert means and what to do about it, in plain words.
 * @param errorName as the ABI has it, or `Error` and `Panic`, which every contract knows
 * @param args in the order of the ABI
 */
export function sentenceFor(
  errorName: string,
  args: readonly unknown[] = [],
  context: SentenceContext = {},
): string {
  if (errorName === 'Error') return `The contract refused: ${String(args[0])}. Nothing moved.`
  if (errorName === 'Panic') {
    return (
      panics[String(args[0])] ??
      'The contract stopped at something that must never happen. Nothing moved; please tell us.'
    )
  }
  if (Object.hasOwn(errorSentences, errorName)) {
    const sentence = errorSentences[errorName as keyof typeof errorSentences] as AnySentence
    return sentence(args, wordsFor(context))
  }
  return `The contract refused with “${errorName}”, which this app doesn’t know yet. Nothing moved; reload the page and try again.`
}
