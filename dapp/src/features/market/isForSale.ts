import type { SellOffer } from './sellOffer.ts'
import { usableSpan } from './usableSpan.ts'

/** Whether it can be bought, and used after that, by the clock. */
export function isForSale(offer: SellOffer, now: number): boolean {
  const time = BigInt(now)
  return (
    offer.state === 'open' &&
    offer.left > 0 &&
    time < offer.endsAt &&
    time < usableSpan(offer).until
  )
}
