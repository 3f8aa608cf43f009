import type { Address } from 'viem'
import { formatDateTime } from '../../lib/formatDateTime.ts'

/** Why so many of an offer can't be bought now; undefined where they can. */
export function whyNotBuy(
  offer: { seller: Address; quantity: bigint; terms: { endsAt: number } },
  quantity: bigint,
  account: Address | undefined,
  now: number,
): string | undefined {
  if (offer.quantity === 0n) return 'All of it is sold, or was taken back.'
  if (now >= offer.terms.endsAt) return `It ended on ${formatDateTime(offer.terms.endsAt)}.`
  if (account && account.toLowerCase() === offer.seller.toLowerCase()) {
    return 'It is your own offer. Take it back if you want to keep it.'
  }
  if (quantity > offer.quantity) return `Only ${offer.quantity} are left. Choose fewer.`
  return undefined
}
