/** The plan of a subscription, and which of the plan's subscriptions it is, from 1. */
export function unpackSubscriptionId(id: bigint): { plan: number; serial: number } {
  if (id < 0n || id >= 1n << 64n) throw new RangeError(`No subscription has id ${id}`)
  return { plan: Number(id >> 32n), serial: Number(BigInt.asUintN(32, id)) }
}
