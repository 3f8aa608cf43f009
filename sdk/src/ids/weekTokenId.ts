/** The ERC-1155 id of calendar week `week` of a plan whose merchant’s clock is `weekOffset` seconds off. */
export function weekTokenId(plan: number, weekOffset: number, week: number): bigint {
  const fits = (value: number, bits: number) =>
    Number.isInteger(value) && value >= 0 && value < 2 ** bits
  if (!fits(plan, 32)) throw new RangeError(`No plan has number ${plan}`)
  if (!fits(weekOffset, 32)) throw new RangeError(`No clock is ${weekOffset} seconds off`)
  if (!fits(week, 16)) throw new RangeError(`No calendar week has number ${week}`)
  return (BigInt(plan) << 64n) | (BigInt(weekOffset) << 32n) | BigInt(week)
}
