import { type Hex, toHex } from 'viem'

/**
 * What the vault's `PostedThree` tells, account by account; of those with 0, nothing changed.
 *
 * @param first the account whose label is divisible by 4
 * @param amounts of it and the two after it, token units, positive in
 */
export function postingsOfThree(
  first: Hex,
  amounts: readonly bigint[],
): { account: Hex; amount: bigint }[] {
  return amounts.flatMap((amount, place) =>
    amount === 0n ? [] : [{ account: toHex(BigInt(first) + BigInt(place), { size: 32 }), amount }],
  )
}
