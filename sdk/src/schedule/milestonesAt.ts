import { lastThird } from './lastThird.ts'
import { secondThird } from './secondThird.ts'

/**
 * How many of the four events at which money falls due lie behind: the purchase, the start of the second and
 * of the last third, the start of the last week.
 * @param begun weeks that have begun; before the first it is as in the first
 */
export function milestonesAt(weekCount: number, begun: number): 1 | 2 | 3 | 4 {
  if (begun >= weekCount) return 4
  if (begun > lastThird(weekCount)) return 3
  return begun > secondThird(weekCount) ? 2 : 1
}
