/** The ERC-1155 id of the share at `place` (from 0) of the bundles of `tier` that were bought in calendar week `week`. */
export function shareId(plan: number, tier: number, week: number, place: number): bigint {
  const fits = (value: number, bits: number) =>
    Number.isInteger(value) && value >= 0 && value < 2 ** bits
  if (!fits(plan, 32)) throw new RangeError(`No plan has number ${plan}`)
  if (!fits(tier, 8) || tier === 0) throw new RangeError(`No bundle is of tier ${tier}`)
  if (!fits(week, 16)) throw new RangeError(`No calendar week has number ${week}`)
  if (!fits(place, 8)) throw new RangeError(`No bundle has a share number ${place}`)
  return (BigInt(plan) << 32n) | (BigInt(tier) << 24n) | (BigInt(week) << 8n) | BigInt(place)
}
