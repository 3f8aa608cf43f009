type Pool = Readonly<{ id: string; deposits: bigint }>
type Week = Readonly<{ poolId: string; outstanding: bigint; lost: bigint }>

/** What patrons have in these pools, and how much of it stands behind vouchers that are out. */
export function stakeOf(
  pools: readonly Pool[],
  weeks: readonly Week[],
): { staked: bigint; locked: bigint; lost: bigint } {
  const own = weeks.filter(({ poolId }) => pools.some(({ id }) => id === poolId))
  const lost = own.reduce((sum, week) => sum + week.lost, 0n)
  return {
    staked: pools.reduce((sum, { deposits }) => sum + deposits, 0n) - lost,
    locked: own.reduce((sum, { outstanding }) => sum + outstanding, 0n),
    lost,
  }
}
