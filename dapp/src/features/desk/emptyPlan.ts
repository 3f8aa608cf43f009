import type { PlanDraft } from './PlanDraft.ts'

/** What most would choose, with nothing yet of what only the merchant knows. */
export const emptyPlan: PlanDraft = {
  title: '',
  description: '',
  terms: '',
  weekCount: '52',
  weekPrice: '',
  prepaidPrice: '',
  capacity: '40',
  coolingOffWeeks: '0',
  longestPauseWeeks: '8',
  patronPercent: 2,
  coveredFromDayOne: false,
  transactionPercent: 1,
  referralPercent: 0,
  arbiterDays: '30',
  queueWeeks: '4',
  horizonYears: '5',
  partsPerWeek: '7',
  guestSeats: '0',
  community: '',
  tiers: [
    { size: '', discountPercent: '' },
    { size: '', discountPercent: '' },
    { size: '', discountPercent: '' },
  ],
}
