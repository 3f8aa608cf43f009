import { secondsPerWeek } from '../clock/secondsPerWeek.ts'
import { ceilDiv } from '../schedule/ceilDiv.ts'
import { lesser } from '../schedule/lesser.ts'
import type { ScheduleTerms } from '../schedule/scheduleTerms.ts'

/**
 * What one part of a week is worth at `time` by the clock alone, as `FairPrice.sol` has it, rounded up: ahead of its week
 * what a member who began now would pay for it; in its week retail less what has passed of it; 0 once the week is over.
 * @param parts of a week, at least 1
 * @param startsAt the first second of the week
 */
export function fairPrice(
  { retailTotal, prepaidPrice, weekCount }: ScheduleTerms,
  parts: number,
  startsAt: bigint,
  time: bigint,
): bigint {
  const n = BigInt(weekCount)
  const divisor = n * secondsPerWeek * BigInt(parts)
  if (time < startsAt) {
    const steps = n - 1n
    const ahead = lesser(startsAt - time, steps * secondsPerWeek)
    const fall = (retailTotal - prepaidPrice) * ahead
    return ceilDiv(retailTotal * steps * secondsPerWeek - fall, divisor * steps)
  }
  const endsAt = startsAt + secondsPerWeek
  return time < endsAt ? ceilDiv(retailTotal * (endsAt - time), divisor) : 0n
}
