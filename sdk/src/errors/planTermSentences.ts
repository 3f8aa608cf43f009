import type { Words } from './wordsFor.ts'

type Sentence = (found: bigint, bound: bigint, words: Words) => string

/** What is wrong with a term of a plan; `bound` is the nearest value that would do. */
export const planTermSentences: Record<string, Sentence> = {
  weekCount: (found) =>
    `A plan has 6 to 104 weeks, not ${found}. Choose a number of weeks in between.`,
  prepaidPrice: (found, bound, { money }) =>
    found < bound
      ? `The prepaid price of ${money(found)} is too low: the last weeks would cost less than nothing. Ask for at least ${money(bound)}, half of what the weeks cost one by one.`
      : `The prepaid price of ${money(found)} is more than can be counted. Ask for at most ${money(bound)}.`,
  retailTotal: (found, bound, { money }) =>
    found < bound
      ? `One by one the weeks would cost ${money(found)}, less than prepaid. Enter at least the prepaid price of ${money(bound)}.`
      : `One by one the weeks would cost ${money(found)}, more than can be counted. Enter at most ${money(bound)}.`,
  transactionBps: (found, bound, { percent }) =>
    `A transaction budget of ${percent(found)} is too large. Choose at most ${percent(bound)}.`,
  coolingOffWeeks: (found, bound) =>
    `${found} cooling-off weeks are too many. Choose at most ${bound}.`,
  longestPauseWeeks: (found, bound) =>
    `${found} weeks of pauses are more than the plan has weeks. Choose at most ${bound}.`,
  horizonYears: (found, bound) =>
    `Shares can’t be sold ${found} years ahead. Choose at most ${bound} years.`,
  capacity: (found, bound) =>
    found < bound
      ? 'A plan without seats can’t be sold. Offer at least one.'
      : `${found} seats are too many. Offer at most ${bound}.`,
  guestParts: (found, bound) =>
    `Guest seats times parts of a week make ${found}, but at most ${bound} can be counted. Offer fewer of either.`,
  patronBps: (found, bound, { percent }) =>
    `The patrons’ part of ${percent(found)} is too large. Choose at most ${percent(bound)}.`,
  referralBps: (found, bound, { percent }) =>
    `The reward of ${percent(found)} for bringing somebody is too large. Choose at most ${percent(bound)}.`,
  arbiterDays: (found) => `An arbiter gets 14 to 60 days, not ${found}. Choose a term in between.`,
  tierDiscountBps: (found, bound, { percent }) =>
    `A bundle can’t be ${percent(found)} cheaper. Choose at most ${percent(bound)}.`,
  tierSize: (found) => `A bundle has 2 to 255 shares, not ${found}. Choose a size in between.`,
  tier: (found) => `This plan has no price class ${found}. Choose one that it shows.`,
}
