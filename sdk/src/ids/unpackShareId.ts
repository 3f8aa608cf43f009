/** What the id of a share says: its plan, its tier, the calendar week in which it was bought and its place, from 0. */
export function unpackShareId(id: bigint): {
  plan: number
  tier: number
  week: number
  place: number
} {
  if (id < 0n || id >= 1n << 64n) throw new RangeError(`No share has id ${id}`)
  return {
    plan: Number(id >> 32n),
    tier: Number((id >> 24n) & 0xffn),
    week: Number((id >> 8n) & 0xffffn),
    place: Number(id & 0xffn),
  }
}
