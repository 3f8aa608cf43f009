import { tierPrice } from '../schedule/tierPrice.ts'
import type { SubscriptionTerms } from './subscriptionTerms.ts'

/** What a subscription of price class `tier` costs; 0 is the list price. */
export function priceOfTier(
  terms: Pick<SubscriptionTerms, 'prepaidPrice' | 'tiers'>,
  tier: number,
): bigint {
  if (tier === 0) return terms.prepaidPrice
  const bundle = terms.tiers[tier - 1]
  if (!bundle) throw new RangeError(`This plan has no tier ${tier}`)
  return tierPrice(terms.prepaidPrice, bundle.discountBps)
}
