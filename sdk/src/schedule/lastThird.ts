/** t₂: how many weeks the first two thirds have. */
export function lastThird(weekCount: number): number {
  return Math.ceil((2 * weekCount) / 3)
}
