const bps = 10_000n
const topUpBps = 900n

/** How a price waits in the vault. The three parts add up to it. */
export type PriceSplit = {
  /** for keepers; what they don't earn is the merchant's in the last week */
  transaction: bigint
  topUp: bigint
  allowance: bigint
  /** top-up and allowance: what instalments and refunds are paid from */
  own: bigint
}

export function splitPrice(price: bigint, transactionBps: number): PriceSplit {
  const transaction = (price * BigInt(transactionBps)) / bps
  const topUp = (price * topUpBps) / bps
  const own = price - transaction
  return { transaction, topUp, allowance: own - topUp, own }
}
