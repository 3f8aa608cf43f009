import type { Address } from 'viem'
import type { CurrencyFormat } from '../money/formatAmount.ts'

/** What the reader of a sentence knows that the chain doesn't. */
export type SentenceContext = {
  /** of the amounts in the error; without it they are shown in units */
  currency?: CurrencyFormat
  /** a name for an account, where there is one: "you", "Bar Vesterhavet" */
  nameOf?: (account: Address) => string | undefined
  locale?: string
  timeZone?: string
}
