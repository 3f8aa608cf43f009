export type SplitTerms = {
  /** of one voucher, in token units */
  price: bigint
  quantity: bigint
  patronCutBps: bigint
  promoterBps: bigint
  heldBps: bigint
  /** what the promoter has set aside for its link; 0 for a stranger or no link */
  linkBudget: bigint
}

export type Split = {
  price: bigint
  merchant: bigint
  held: bigint
  promoter: bigint
  stakers: bigint
}

const bps = 10_000n
const least = (a: bigint, b: bigint) => (a < b ? a : b)

/**
 * How a purchase is split, to the unit, as the contract does it: parts round down and the merchant
 * takes the rest, so that merchant + promoter + stakers = price. `held` is inside the merchant's part.
 */
export function splitOf(terms: SplitTerms): Split {
  const price = terms.price * terms.quantity
  if (price <= 0n) throw new RangeError('A sale has a price and a quantity')
  const cut = (price * terms.patronCutBps) / bps
  const promoted = least((price * terms.promoterBps) / bps, terms.linkBudget)
  const promoter = (cut * promoted) / price
  const merchant = price - cut
  return {
    price,
    merchant,
    held: (merchant * terms.heldBps) / bps,
    promoter,
    stakers: cut - promoter,
  }
}
