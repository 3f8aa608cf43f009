/** What the id of a week token says: its plan, the merchant’s clock and the calendar week. */
export function unpackWeekTokenId(id: bigint): { plan: number; weekOffset: number; week: number } {
  if (id < 0n || id >= 1n << 96n) throw new RangeError(`No week token has id ${id}`)
  return {
    plan: Number(id >> 64n),
    weekOffset: Number((id >> 32n) & 0xffff_ffffn),
    week: Number(id & 0xffff_ffffn),
  }
}
