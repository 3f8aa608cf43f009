import type { Address, Hash } from 'viem'

/** Every address of the page. A feature links to another by these and never imports it. */
export const paths = {
  discover: '/',
  merchant: (merchantId: number) => `/m/${merchantId}`,
  offer: (offerId: bigint) => `/offer/${offerId}`,
  wallet: '/wallet',
  voucher: (voucherId: bigint) => `/wallet/${voucherId}`,
  counter: '/counter',
  patron: '/patron',
  patronOf: (merchantId: number) => `/patron/${merchantId}`,
  desk: '/desk',
  deskOf: (merchantId: number) => `/desk/${merchantId}`,
  auditor: '/auditor',
  auditorOf: (merchantId: number) => `/auditor/${merchantId}`,
  /** All movements of one transaction. */
  movement: (tx: Hash) => `/auditor/tx/${tx}`,
} as const

/** A link that credits `patron` with what is bought through it. */
export function shareLink(path: string, patron: Address): string {
  return `${window.location.origin}${path}?via=${patron}`
}
