import type { HomingErrorArgs, HomingErrorName } from './errorNames.ts'
import type { Words } from './wordsFor.ts'

/** For each error, what its reader is told. */
export type Sentences = {
  [Name in HomingErrorName]: (args: HomingErrorArgs<Name>, words: Words) => string
}

/** Those of one contract. */
export type SentencesOf<Contract extends string> = Pick<
  Sentences,
  Extract<HomingErrorName, `${Contract}_${string}`>
>
