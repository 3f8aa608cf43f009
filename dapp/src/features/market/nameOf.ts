import { formatMonday } from '../../lib/formatMonday.ts'
import type { SellOffer } from './sellOffer.ts'

/** What is offered, as a title: a plan’s with the Monday of its week, a plan’s share, or a voucher’s. */
export function nameOf({
  token,
  startsAt,
  plan,
  offer,
  merchant,
}: Pick<SellOffer, 'token' | 'startsAt' | 'plan' | 'offer' | 'merchant'>): string {
  if (token === 'voucher') return offer?.title ?? 'A voucher'
  const title = plan?.title ?? 'A membership'
  return token === 'share'
    ? `${title}, a share`
    : `${title}, week of ${formatMonday(startsAt, merchant.weekOffset)}`
}
