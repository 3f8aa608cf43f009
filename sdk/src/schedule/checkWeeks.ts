/** Outside `least … weekCount` the formulas would give figures that mean nothing. */
export function checkWeeks(weeks: number, least: number, weekCount: number): void {
  if (!Number.isInteger(weeks) || weeks < least || weeks > weekCount) {
    throw new RangeError(`${weeks} is not a number of weeks from ${least} to ${weekCount}`)
  }
}
