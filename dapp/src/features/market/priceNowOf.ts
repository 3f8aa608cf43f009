import { priceAt } from '../../components/market/priceAt.ts'
import type { SellOffer } from './sellOffer.ts'
import { weekValueOf } from './weekValueOf.ts'

/** What one of an offer costs this second. */
export function priceNowOf(offer: SellOffer, now: number): bigint {
  return priceAt(offer, weekValueOf(offer), BigInt(now))
}
