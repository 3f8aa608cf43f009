import type { ScheduleTerms } from '@homing/sdk/schedule/scheduleTerms'

export type Pace = {
  /** as one says it: "a fortnight" */
  every: string
  prepaid: bigint
  retail: bigint
  /** whether both are whole coins; else they are rounded down, and "about" is said */
  even: boolean
}

const spans = [
  { weeks: 1, every: 'a week' },
  { weeks: 2, every: 'a fortnight' },
  { weeks: 4, every: 'every four weeks' },
] as const

/**
 * A price as a buyer would say it: "33 a fortnight instead of 41". The shortest span in which both prices are whole
 * coins; where there is none, a week.
 */
export function paceOf(
  { retailTotal, prepaidPrice, weekCount }: ScheduleTerms,
  decimals: number,
): Pace {
  const coin = 10n ** BigInt(decimals)
  const weeks = BigInt(weekCount)
  const fits = spans.find(({ weeks: span }) =>
    [retailTotal, prepaidPrice].every((total) => (total * BigInt(span)) % (weeks * coin) === 0n),
  )
  const span = fits ?? spans[0]
  return {
    every: span.every,
    prepaid: (prepaidPrice * BigInt(span.weeks)) / weeks,
    retail: (retailTotal * BigInt(span.weeks)) / weeks,
    even: [retailTotal, prepaidPrice].every((total) => (total * BigInt(span.weeks)) % weeks === 0n),
  }
}
