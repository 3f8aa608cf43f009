import { heldOf } from './heldOf.ts'

export type SplitTerms = {
  /** of one voucher, in token units */
  price: bigint
  quantity: bigint
  patronCutBps: bigint
  promoterBps: bigint
  heldBps: bigint
  /** what the promoter has set aside for its link; 0 for a stranger or no link */
  linkBudget: bigint
  /** what the merchant owes its patrons for refunds that they paid */
  owed?: bigint
}

/** Parts that add up to the price. `held` waits in the vault until redemption or expiry. */
export type Split = {
  price: bigint
  merchant: bigint
  /** the part of the merchant's share that repays its patrons; they come first */
  debt: bigint
  held: bigint
  promoter: bigint
  stakers: bigint
}

const bps = 10_000n
const least = (a: bigint, b: bigint) => (a < b ? a : b)

/**
 * How a purchase is split, to the unit, as the contract does it: the patrons' parts round down and the
 * merchant takes the rest, after its debt to patrons.
 */
export function splitOf(terms: SplitTerms): Split {
  const price = terms.price * terms.quantity
  if (price <= 0n) throw new RangeError('A sale has a price and a quantity')
  const cut = (price * terms.patronCutBps) / bps
  const promoted = least((price * terms.promoterBps) / bps, terms.linkBudget)
  const promoter = (cut * promoted) / price
  const held = heldOf(terms.price, terms.quantity, terms.patronCutBps, terms.heldBps)
  const share = price - cut - held
  const debt = least(share, terms.owed ?? 0n)
  return { price, merchant: share - debt, debt, held, promoter, stakers: cut - promoter }
}
