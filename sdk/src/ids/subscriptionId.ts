const isUint32 = (value: number) => Number.isInteger(value) && value >= 0 && value < 2 ** 32

/** The ERC-721 id of the `serial`th subscription of `plan`, from 1. */
export function subscriptionId(plan: number, serial: number): bigint {
  if (!isUint32(plan)) throw new RangeError(`No plan has number ${plan}`)
  if (!isUint32(serial)) throw new RangeError(`No subscription has number ${serial}`)
  return (BigInt(plan) << 32n) | BigInt(serial)
}
