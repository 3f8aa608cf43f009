/** t₁: how many weeks the first third has. Pauses and refunds begin in the week after it. */
export function secondThird(weekCount: number): number {
  return Math.ceil(weekCount / 3)
}
