type Pool = Readonly<{ id: string; deposits: bigint; coverInUse: bigint; coverDebt: bigint }>
type Week = Readonly<{ poolId: string; outstanding: bigint; lost: bigint }>

/** What patrons have in these pools, how much of it is locked and for what, and what they lost and aren't repaid. */
export function stakeOf(
  pools: readonly Pool[],
  weeks: readonly Week[],
): { staked: bigint; vouchers: bigint; cover: bigint; locked: bigint; lost: bigint } {
  const own = weeks.filter(({ poolId }) => pools.some(({ id }) => id === poolId))
  const sum = <Row>(rows: readonly Row[], pick: (row: Row) => bigint) =>
    rows.reduce((total, row) => total + pick(row), 0n)
  const lost = sum(own, (week) => week.lost) + sum(pools, ({ coverDebt }) => coverDebt)
  const vouchers = sum(own, ({ outstanding }) => outstanding)
  const cover = sum(pools, ({ coverInUse }) => coverInUse)
  return {
    staked: sum(pools, ({ deposits }) => deposits) - lost,
    vouchers,
    cover,
    locked: vouchers + cover,
    lost,
  }
}
