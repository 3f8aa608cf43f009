import type { ScheduleTerms } from '../schedule/scheduleTerms.ts'

/**
 * What all twins of a week cost together before anything is taken out of it, as `PackedWeeks.sol` has it: rounded down,
 * because each was paid rounded up. What that leaves are crumbs, at most one unit a twin.
 * @param steps Σ (k − 1) over the weeks of their subscriptions that they are twins of
 */
export function poolOfWeek(
  { retailTotal, prepaidPrice, weekCount }: ScheduleTerms,
  twins: number,
  steps: number,
): bigint {
  const n = BigInt(weekCount)
  const exact =
    BigInt(twins) * retailTotal * (n - 1n) - BigInt(steps) * (retailTotal - prepaidPrice)
  return exact / (n * (n - 1n))
}
