import type { WeekValue } from '../../components/market/priceAt.ts'
import type { SellOffer } from './sellOffer.ts'

/** What the fair price of a week token follows; undefined for what isn't one. */
export function weekValueOf({
  token,
  startsAt,
  plan,
}: Pick<SellOffer, 'token' | 'startsAt' | 'plan'>): WeekValue | undefined {
  if (token !== 'week' || !plan) return undefined
  return { terms: plan, parts: plan.partsPerWeek, startsAt }
}
