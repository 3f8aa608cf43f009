import { discountOfPlan } from '@homing/sdk/schedule/discountOfPlan'
import type { ScheduleTerms } from '@homing/sdk/schedule/scheduleTerms'
import { weekPrice } from '@homing/sdk/schedule/weekPrice'
import type { Address } from 'viem'
import { formatPercent } from '../../lib/formatPercent.ts'
import { Amount } from '../ui/Amount.tsx'

/** "€ 20.50 in week 1, € 12.50 in week 52, 19.5% less in all". */
export function PriceWords({ terms, currency }: { terms: ScheduleTerms; currency: Address }) {
  const { weekCount } = terms
  if (terms.retailTotal === terms.prepaidPrice) {
    return (
      <>
        <Amount value={weekPrice(terms, 1)} currency={currency} /> in every week, the same as week
        by week
      </>
    )
  }
  return (
    <>
      <Amount value={weekPrice(terms, 1)} currency={currency} /> in week 1,{' '}
      <Amount value={weekPrice(terms, weekCount)} currency={currency} /> in week {weekCount},{' '}
      {formatPercent(discountOfPlan(terms))} less in all
    </>
  )
}
