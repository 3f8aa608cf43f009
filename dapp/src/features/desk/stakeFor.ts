/** How much free stake lets `cover` be given in one week, up to a whole cent: a unit less wouldn't do. */
export function stakeFor(cover: bigint, lambdaBps: bigint, decimals: number): bigint {
  const stake = (cover * 10_000n + lambdaBps - 1n) / lambdaBps
  const cent = 10n ** BigInt(Math.max(decimals - 2, 0))
  return ((stake + cent - 1n) / cent) * cent
}
