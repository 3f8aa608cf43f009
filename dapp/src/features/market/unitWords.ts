import type { SellKind, SellOffer } from './sellOffer.ts'

export type UnitWords = { one: string; many: string }

const units: Readonly<Record<SellKind, UnitWords>> = {
  week: { one: 'part', many: 'parts' },
  share: { one: 'share', many: 'shares' },
  voucher: { one: 'voucher', many: 'vouchers' },
}

/** What one of an offer is called. A week of one part is a week. */
export function unitWords(
  kind: SellKind,
  plan: Pick<NonNullable<SellOffer['plan']>, 'partsPerWeek'> | null | undefined,
): UnitWords {
  return kind === 'week' && plan?.partsPerWeek === 1 ? { one: 'week', many: 'weeks' } : units[kind]
}
