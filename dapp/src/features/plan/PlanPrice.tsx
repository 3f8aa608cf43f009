import type { Address } from 'viem'
import { PaceWords } from '../../components/plan/PaceWords.tsx'
import { PriceWords } from '../../components/plan/PriceWords.tsx'
import { ScheduleChart } from '../../components/plan/ScheduleChart.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import type { PlanTerms } from './readPlan.ts'

/** The price in the buyer’s words, and as a picture. */
export function PlanPrice({ terms, currency }: { terms: PlanTerms; currency: Address }) {
  return (
    <Card as="section" aria-labelledby="price" className="space-y-5">
      <div>
        <h2 id="price" className="font-display text-2xl font-semibold sm:text-3xl">
          <PaceWords terms={terms} currency={currency} />
        </h2>
        <p className="mt-1 text-lg">
          <Amount
            value={terms.prepaidPrice}
            currency={currency}
            style="short"
            className="font-semibold"
          />{' '}
          for {terms.weekCount} weeks, paid once:{' '}
          <span className="text-muted">
            <PriceWords terms={terms} currency={currency} />.
          </span>
        </p>
      </div>
      <ScheduleChart terms={terms} currency={currency} />
    </Card>
  )
}
