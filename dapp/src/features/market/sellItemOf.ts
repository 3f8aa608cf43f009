import type { WeekValue } from '../../components/market/priceAt.ts'
import { nameOf } from './nameOf.ts'
import type { Sellable } from './sellableQuery.ts'
import type { SellKind } from './sellOffer.ts'
import { weekValueOf } from './weekValueOf.ts'

/** Something that somebody holds and may offer. */
export type SellItem = Readonly<{
  tokenId: bigint
  name: string
  held: bigint
  /** Until then it may be offered. */
  lastAt: bigint
  week: WeekValue | undefined
  /** What it cost its first buyer, where that is one figure. */
  paid: bigint | undefined
}>

export function sellItemOf(
  kind: SellKind,
  tokenId: bigint,
  { merchant, plan, offer, startsAt = 0n, endsAt, price, dueAt }: Sellable,
  held: bigint,
): SellItem {
  const what = { token: kind, startsAt, plan: plan ?? null, offer: offer ?? null, merchant }
  return {
    tokenId,
    name: nameOf(what),
    held,
    lastAt: endsAt ?? dueAt ?? offer?.redeemBy ?? 0n,
    week: weekValueOf(what),
    paid: price ?? offer?.price,
  }
}
