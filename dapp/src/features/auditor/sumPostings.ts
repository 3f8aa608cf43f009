import type { Hex } from 'viem'

/** What each account holds after all these movements. */
export function sumPostings(
  postings: readonly { account: Hex; amount: bigint }[],
): Map<Hex, bigint> {
  const sums = new Map<Hex, bigint>()
  for (const { account, amount } of postings) sums.set(account, (sums.get(account) ?? 0n) + amount)
  return sums
}
