import type { SellKind } from './sellOffer.ts'

/** What is traded, in a word: of one, of several, and what a part of it is called. */
export const kindWords: Readonly<
  Record<SellKind, { name: string; all: string; one: string; many: string }>
> = {
  week: { name: 'Week token', all: 'Week tokens', one: 'part', many: 'parts' },
  share: { name: 'Share', all: 'Shares', one: 'share', many: 'shares' },
  voucher: { name: 'Voucher', all: 'Vouchers', one: 'voucher', many: 'vouchers' },
}
