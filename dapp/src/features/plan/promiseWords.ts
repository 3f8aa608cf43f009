import type { CoveragePromise } from '@homing/sdk/schedule/coveragePromise'

/** What no escrow covers, in the words that stand on the buy button. */
export function promiseWords({ mostPercent, nothingByWeek }: CoveragePromise): string {
  return `without patrons at most ${mostPercent}% of the price, falling to nothing by week ${nothingByWeek}, and only if the merchant fails`
}
