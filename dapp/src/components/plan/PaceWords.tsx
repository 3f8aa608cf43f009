import type { ScheduleTerms } from '@homing/sdk/schedule/scheduleTerms'
import type { Address } from 'viem'
import { Amount } from '../ui/Amount.tsx'
import { useCurrency } from '../ui/useCurrency.ts'
import { paceOf } from './paceOf.ts'

/** "€ 33 a fortnight instead of € 41". */
export function PaceWords({ terms, currency }: { terms: ScheduleTerms; currency: Address }) {
  const format = useCurrency(currency)
  if (!format) return <span>…</span>

  const { every, prepaid, retail, even } = paceOf(terms, format.decimals)
  return (
    <>
      {!even && 'about '}
      <Amount value={prepaid} currency={currency} style="short" /> {every}
      {retail > prepaid && (
        <>
          {' '}
          instead of <Amount value={retail} currency={currency} style="short" />
        </>
      )}
    </>
  )
}
