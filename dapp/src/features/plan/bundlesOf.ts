import { priceOfTier } from '@homing/sdk/subscription/priceOfTier'
import { weeksPerYear } from '../../lib/weeksPerYear.ts'
import type { PlanTerms } from './readPlan.ts'

export type Bundle = Readonly<{
  /** 1 to 3 */
  tier: number
  size: number
  discountBps: number
  /** of one share */
  price: bigint
  total: bigint
  /** what as many memberships cost one by one */
  list: bigint
  /** "ten years" in figures, or "10 × 26 weeks" where a share isn’t a year */
  length: string
}>

/** The bundles that a plan sells, the smallest first. */
export function bundlesOf(
  terms: Pick<PlanTerms, 'prepaidPrice' | 'tiers' | 'weekCount'>,
): Bundle[] {
  return terms.tiers
    .flatMap(({ size, discountBps }, place) => {
      if (size === 0) return []
      const price = priceOfTier(terms, place + 1)
      return [
        {
          tier: place + 1,
          size,
          discountBps,
          price,
          total: price * BigInt(size),
          list: terms.prepaidPrice * BigInt(size),
          length:
            terms.weekCount === weeksPerYear
              ? `${size} years`
              : `${size} × ${terms.weekCount} weeks`,
        },
      ]
    })
    .sort((one, other) => one.size - other.size)
}
