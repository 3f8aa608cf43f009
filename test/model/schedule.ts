import type { Terms } from './terms.ts'

// PROTOCOL.md §6.2 and §6.3 from their text, week by week where that is the plainer way.

const BPS = 10_000n

export const ceilDiv = (a: bigint, b: bigint): bigint => (a + b - 1n) / b

export function min(first: bigint, ...others: bigint[]): bigint {
  let least = first
  for (const other of others) if (other < least) least = other
  return least
}

export function max(first: bigint, ...others: bigint[]): bigint {
  let most = first
  for (const other of others) if (other > most) most = other
  return most
}

/** What a subscription of a price class costs. */
export function priceOf({ prepaidPrice, tierBps }: Terms, tier: number): bigint {
  return ceilDiv(prepaidPrice * (BPS - (tierBps[tier] ?? 0n)), BPS)
}

/**
 * What the first `k` weeks cost of what was paid: each week is cheaper than the one before by the same amount, and all
 * N together cost the price. A week's part of the price is a fraction over P·N·(N−1).
 */
export function consumed({ retailTotal, prepaidPrice, weeks }: Terms, price: bigint, k: bigint) {
  if (k >= weeks) return price
  const first = retailTotal * (weeks - 1n)
  const step = 2n * (retailTotal - prepaidPrice)
  let share = 0n
  for (let week = 1n; week <= k; week++) share += first - step * (week - 1n)
  return ceilDiv(price * share, prepaidPrice * weeks * (weeks - 1n))
}

/** R(k): what is left of the price after `k` weeks. */
export function remaining(terms: Terms, price: bigint, k: bigint): bigint {
  return price - consumed(terms, price, k)
}

export interface Parts {
  transaction: bigint
  topUp: bigint
  allowance: bigint
  own: bigint
  instalment: bigint
  /** A sixth of the transaction budget. */
  bounty: bigint
}

export function partsOf({ transactionBps }: Terms, price: bigint): Parts {
  const transaction = (price * transactionBps) / BPS
  const topUp = (price * 900n) / BPS
  return {
    transaction,
    topUp,
    allowance: price - transaction - topUp,
    own: price - transaction,
    instalment: (price * 3_000n) / BPS,
    bounty: transaction / 6n,
  }
}

export const secondThird = ({ weeks }: Terms): bigint => ceilDiv(weeks, 3n)

/** How many of the moments at which money falls due lie behind: the start of each third, and the last week. */
export function milestoneOf(terms: Terms, begun: bigint): bigint {
  if (begun >= terms.weeks) return 4n
  if (begun > ceilDiv(2n * terms.weeks, 3n)) return 3n
  return begun > secondThird(terms) ? 2n : 1n
}

/** What fell due to the merchant up to a milestone. */
export function scheduled({ own, instalment }: Parts, milestone: bigint): bigint {
  return milestone === 4n ? own : milestone * instalment
}

/** What is held back for a subscription of which `begun` weeks have begun. */
export function reserveOf(terms: Terms, price: bigint, begun: bigint): bigint {
  const { own, instalment } = partsOf(terms, price)
  return min(terms.fromDayOne ? own : own - instalment, remaining(terms, price, begun))
}
