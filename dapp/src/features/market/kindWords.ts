import type { SellKind } from './sellOffer.ts'

/** What is traded, in a word: of one, and of all of its kind. */
export const kindWords: Readonly<Record<SellKind, { name: string; all: string }>> = {
  week: { name: 'Week token', all: 'Week tokens' },
  share: { name: 'Share', all: 'Shares' },
  voucher: { name: 'Voucher', all: 'Vouchers' },
}
