const bps = 10_000n
const least = (a: bigint, b: bigint) => (a < b ? a : b)

/**
 * What taking `amount` does, as `PatronPool.unstake` and `promote` do it: out of what joins on Monday first, then out of
 * what is at work. Taking x from work stops x ÷ (1 − λ) from weighing; λ of that stays set aside for this week's sales
 * and is free on Monday, less what they use.
 */
export function leaveWork(
  amount: bigint,
  { joining, lambdaBps }: { joining: bigint; lambdaBps: bigint },
): { fromJoining: bigint; fromWork: bigint; onMonday: bigint } {
  const fromJoining = least(amount, joining)
  const fromWork = amount - fromJoining
  const stops = (fromWork * bps + (bps - lambdaBps) - 1n) / (bps - lambdaBps)
  return { fromJoining, fromWork, onMonday: stops - fromWork }
}
