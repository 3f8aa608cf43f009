import type { Address, Hash } from 'viem'

/** Every address of the page. A feature links to another by these and never imports it. */
export const paths = {
  discover: '/',
  merchant: (merchantId: number) => `/m/${merchantId}`,
  offer: (offerId: bigint) => `/offer/${offerId}`,
  plan: (planId: number) => `/plan/${planId}`,
  /** Where somebody accepts a plan’s terms before another one buys it for them. */
  acceptShare: (planId: number, shareId: bigint, holder: Address, nominee: Address) =>
    `/plan/${planId}/accept?share=${shareId}&holder=${holder}&nominee=${nominee}`,
  wallet: '/wallet',
  voucher: (voucherId: bigint) => `/wallet/${voucherId}`,
  /** Weeks that somebody has; `to` is filled in as who gets them. */
  weeks: '/wallet/weeks',
  weeksFor: (to: Address) => `/wallet/weeks?to=${to}`,
  week: (tokenId: bigint) => `/wallet/weeks/${tokenId}`,
  postcards: '/wallet/postcards',
  membership: (subscriptionId: bigint) => `/membership/${subscriptionId}`,
  /** Where weeks are bought along with a membership. */
  twins: (subscriptionId: bigint) => `/membership/${subscriptionId}/weeks`,
  market: '/market',
  /** What guests offer of one place. */
  marketOf: (merchantId: number) => `/market?m=${merchantId}`,
  sellOffer: (sellOfferId: number) => `/market/${sellOfferId}`,
  sell: (kind: 'week' | 'share' | 'voucher', tokenId: bigint) => `/market/sell/${kind}/${tokenId}`,
  myOffers: '/market/mine',
  counter: '/counter',
  patron: '/patron',
  patronOf: (merchantId: number) => `/patron/${merchantId}`,
  stakeBehind: (merchantId: number) => `/patron/stake/${merchantId}`,
  desk: '/desk',
  deskNew: '/desk/new',
  deskOf: (merchantId: number) => `/desk/${merchantId}`,
  deskPublish: (merchantId: number) => `/desk/${merchantId}/publish`,
  deskPlan: (merchantId: number) => `/desk/${merchantId}/plan`,
  auditor: '/audit',
  auditorOf: (merchantId: number) => `/audit/${merchantId}`,
  /** All movements of one transaction. */
  movement: (tx: Hash) => `/audit/tx/${tx}`,
} as const

/** A link that credits `patron` with what is bought through it. */
export function shareLink(path: string, patron: Address): string {
  return `${window.location.origin}${path}?via=${patron}`
}
