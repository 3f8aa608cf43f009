import type { SentencesOf } from './sentences.ts'
import type { Words } from './wordsFor.ts'

/** What is wrong with a term of an offer; `bound` is the nearest value that would do. */
const terms: Record<string, (found: bigint, bound: bigint, words: Words) => string> = {
  fair: () =>
    'Only week tokens can follow the fair price. Offer shares and vouchers at a fixed price.',
  price: () => 'Nothing is sold for nothing here. Ask for more than zero, or give it away.',
  markupBps: (found, _, { percent }) =>
    found > 0n
      ? `A markup of ${percent(found)} is for the fair price, and this one is fixed. Choose one of the two.`
      : 'The price would fall to nothing or below. Take less than 100% off the fair price.',
  endsAt: (found, _, { time }) =>
    `The offer would end on ${time(found)}, which is past. Choose a later end.`,
}

export const marketSentences: SentencesOf<'WeekMarket'> = {
  WeekMarket_NotTraded: ([token], { who }) =>
    `The market doesn’t trade what ${who(token)} keeps. Bring week tokens, shares or vouchers of this app.`,
  WeekMarket_BadTerms: ([term, found, bound], words) =>
    terms[term]?.(found, bound, words) ??
    `The term “${term}” is ${found}, but ${bound} would do. Change it.`,
  WeekMarket_TooMany: ([found, most]) =>
    `${found} are more than one offer can hold. Offer at most ${most}.`,
  WeekMarket_LengthMismatch: ([found, needed]) =>
    `${needed} things were offered at ${found} prices. Name one price for all, or one for each.`,
  WeekMarket_Expired: ([, endedAt], { time }) =>
    `This can’t be sold since ${time(endedAt)}: it is over, or due to begin. Nothing moved; choose something else.`,
  WeekMarket_UnknownOffer: ([offer]) =>
    `There is no offer number ${offer} on the market. Look for another one in the book.`,
  WeekMarket_Ended: ([, endedAt], { time }) =>
    `This offer ended on ${time(endedAt)}. Nothing was paid; look for another one in the book.`,
  WeekMarket_NotEnded: ([, endsAt], { time }) =>
    `This offer runs until ${time(endsAt)}. Only its seller can end it sooner; come back then.`,
  WeekMarket_NotSeller: ([, caller, seller], { who }) =>
    `Only its seller, ${who(seller)}, may take this back; you are ${who(caller)}. Switch to that account.`,
  WeekMarket_OwnOffer: () =>
    'This offer is your own. Nothing was paid; take it back if you want to keep it.',
  WeekMarket_NotAShare: () => 'Only a share can begin. Buy this, or leave it where it is.',
  WeekMarket_ZeroQuantity: () =>
    'None was asked for, or none is left: somebody was faster. Nothing was paid; choose at least one of what is left.',
  WeekMarket_ZeroAddress: () => 'Nobody was named. Enter the account that shall have it.',
  WeekMarket_TooFew: ([found, needed]) =>
    found === 0n
      ? 'All of this offer is sold or taken back. Nothing was paid; look for another one in the book.'
      : `You asked for ${needed}, but only ${found} are left. Nothing was paid; take fewer.`,
  WeekMarket_TooDear: ([found, most], { money }) =>
    `The price is ${money(found)} by now, above your limit of ${money(most)}. Nothing was paid; raise the limit, or wait.`,
  WeekMarket_AllowanceTooLow: ([found, needed], { money }) =>
    `The permit is spent or out of date, and only ${money(found)} of ${money(needed)} is approved. Nothing was paid; sign a new permit.`,
  WeekMarket_ArrivedShort: ([found, needed], { money }) =>
    `Of ${money(needed)} only ${money(found)} would reach the seller: this currency keeps a fee. Nothing was paid; this can’t be bought.`,
}
