import { weekOf } from '../../sdk/src/clock/weekOf.ts'
import { weekStart } from '../../sdk/src/clock/weekStart.ts'

export const copenhagenOffset = 342_000n
export const lisbonOffset = 345_600n

/** Memberships last a year, so the places opened this long before the story; anvil's chain begins 400 days ago. */
export const weeksBefore = 45

/** The town's story begins on a Monday 00:00 in Copenhagen, ten whole weeks before this one's. */
const storyWeeks = 10n

export function townStart(now: bigint): bigint {
  return weekStart(weekOf(now, copenhagenOffset) - storyWeeks, copenhagenOffset)
}
