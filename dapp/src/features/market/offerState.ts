import type { Tone } from '../../components/ui/Status.tsx'
import type { SellOffer } from './sellOffer.ts'
import { usableSpan } from './usableSpan.ts'

/** How an offer stands for its seller. */
export function offerState(
  offer: SellOffer,
  now: number,
): { kind: 'open' | 'ended' | 'over'; tone: Tone; label: string } {
  const time = BigInt(now)
  if (offer.state === 'sold') return { kind: 'over', tone: 'good', label: 'Sold' }
  if (offer.state !== 'open' || offer.left === 0) {
    return { kind: 'over', tone: 'plain', label: 'Taken back' }
  }
  if (time < offer.endsAt) return { kind: 'open', tone: 'good', label: 'For sale' }
  if (offer.token === 'week' && time >= usableSpan(offer).until) {
    return { kind: 'ended', tone: 'bad', label: 'Its week is over' }
  }
  return { kind: 'ended', tone: 'warning', label: 'Ended: take it back' }
}
