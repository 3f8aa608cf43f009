import { secondsPerWeek } from '@homing/sdk/clock/secondsPerWeek'
import { weekOf } from '@homing/sdk/clock/weekOf'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { priceAt } from '../../components/market/priceAt.ts'
import { isInPlace } from '../../lib/isInPlace.ts'
import { isForSale } from './isForSale.ts'
import type { SellOffer } from './sellOffer.ts'
import { usableSpan } from './usableSpan.ts'
import { weekValueOf } from './weekValueOf.ts'

export type BookFilter = Readonly<{
  /** week, share or voucher; '' for all, as with the others */
  kind: string
  place: string
  sector: string
  /** a merchant’s number */
  m: string
  /** this: in the running week of its merchant; next: in the four weeks after it */
  when: string
  /** price: the cheapest part first; else who ends first comes first */
  sort: string
}>

const nextWeeks = 4n

/** What can be bought now and is looked for, in the order that is asked for. */
export function bookOf(
  offers: readonly SellOffer[],
  filter: BookFilter,
  now: number,
): (SellOffer & { priceNow: bigint })[] {
  const time = BigInt(now)
  const found = offers
    .filter(
      (offer) =>
        isForSale(offer, now) &&
        (!filter.kind || offer.token === filter.kind) &&
        (!filter.sector || String(offer.merchant.sector) === filter.sector) &&
        (!filter.m || String(offer.merchant.id) === filter.m) &&
        isInPlace(offer.merchant.locality, filter.place) &&
        isUsable(offer, filter.when, time),
    )
    .map((offer) => ({ ...offer, priceNow: priceAt(offer, weekValueOf(offer), time) }))
  const soonest = (a: SellOffer, b: SellOffer) => order(usableSpan(a).until, usableSpan(b).until)
  return found.sort(
    (a, b) =>
      (filter.sort === 'price'
        ? order(a.priceNow, b.priceNow) || soonest(a, b)
        : soonest(a, b) || order(a.priceNow, b.priceNow)) || a.id - b.id,
  )
}

function isUsable(offer: SellOffer, when: string, time: bigint): boolean {
  if (when !== 'this' && when !== 'next') return true
  const { weekOffset } = offer.merchant
  const monday = weekStart(weekOf(time, BigInt(weekOffset)) + 1n, BigInt(weekOffset))
  const { from, until } = usableSpan(offer)
  if (when === 'this') return from < monday && until > time
  return from < monday + nextWeeks * secondsPerWeek && until > monday
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}
