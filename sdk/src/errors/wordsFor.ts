import type { Address } from 'viem'
import { formatAmount } from '../money/formatAmount.ts'
import type { SentenceContext } from './sentenceContext.ts'

/** The figures, dates and names of a sentence, as its reader writes them. */
export type Words = {
  money: (amount: bigint) => string
  time: (seconds: bigint | number) => string
  who: (account: Address) => string
  percent: (bps: bigint) => string
}

export function wordsFor({ currency, nameOf, locale = 'en-GB', timeZone }: SentenceContext): Words {
  const times = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    ...(timeZone ? { timeZone } : {}),
  })
  return {
    money: (amount) => (currency ? formatAmount(amount, currency) : `${amount} units`),
    time: (seconds) => {
      const ms = Number(seconds) * 1_000
      return ms > 8.64e15 ? 'a date beyond all calendars' : times.format(ms)
    },
    who: (account) => nameOf?.(account) ?? `${account.slice(0, 6)}…${account.slice(-4)}`,
    percent: (bps) => `${Number(bps) / 100}%`,
  }
}
