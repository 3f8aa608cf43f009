import { coveragePromise } from '@homing/sdk/schedule/coveragePromise'
import { weekPrice } from '@homing/sdk/schedule/weekPrice'
import { PaceWords } from '../../components/plan/PaceWords.tsx'
import { PriceWords } from '../../components/plan/PriceWords.tsx'
import { ScheduleChart } from '../../components/plan/ScheduleChart.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import type { PlanDraft } from './PlanDraft.ts'
import { type PlanTerms, planTermsOf } from './planTermsOf.ts'
import { WhatYouGetWhen } from './WhatYouGetWhen.tsx'

/** What buyers will read, what a member costs and gets back, and what of it comes to the place when. */
export function PlanPreview({ merchant, draft }: { merchant: DeskMerchant; draft: PlanDraft }) {
  const { currency } = merchant
  const format = useCurrency(currency)
  // What it is called and says doesn't change the figures.
  const read =
    format && planTermsOf({ ...draft, title: 'x', description: '', terms: '' }, merchant.id, format)
  const terms = read && 'plan' in read ? read.plan.terms : undefined

  return (
    <section aria-label="How it will look" className="space-y-6">
      <p className="-mb-3 text-sm text-muted">How it will look</p>
      {terms ? (
        <Filled merchant={merchant} draft={draft} terms={terms} />
      ) : (
        <Card>
          <p className="text-muted">
            Type the weeks and both prices, and see week by week what a member pays, gets back when
            leaving, and what comes to you. Or begin with one of the examples.
          </p>
        </Card>
      )}
    </section>
  )
}

function Filled({
  merchant: { currency, pools },
  draft,
  terms,
}: {
  merchant: DeskMerchant
  draft: PlanDraft
  terms: PlanTerms
}) {
  const promise = coveragePromise(terms)
  const { weekCount, prepaidPrice } = terms
  const money = (value: bigint) => <Amount value={value} currency={currency} />
  return (
    <>
      <Card className="space-y-5">
        <div>
          <p className="text-muted">
            <SafeText>{draft.title.trim() || 'Title'}</SafeText>
          </p>
          <h2 className="font-display text-2xl font-semibold">
            <PaceWords terms={terms} currency={currency} />
          </h2>
          <p className="mt-1 text-muted">
            <PriceWords terms={terms} currency={currency} />.
          </p>
        </div>
        <ScheduleChart terms={terms} currency={currency} />
        <Figures
          figures={[
            { label: 'Week 1', value: money(weekPrice(terms, 1)) },
            { label: `Week ${weekCount}, the last`, value: money(weekPrice(terms, weekCount)) },
            {
              label: `${new Intl.NumberFormat().format(terms.capacity)} seats, all sold`,
              value: money(prepaidPrice * BigInt(terms.capacity)),
            },
          ]}
        />
        <p className="text-sm text-muted">
          {promise ? (
            <>
              Buyers are told: without patrons at most {promise.mostPercent}% of the price is not
              covered, falling to nothing by week {promise.nothingByWeek}, and only if you fail.
            </>
          ) : (
            'Buyers are told: all that is left of the price is held back from the first day.'
          )}
        </p>
      </Card>
      <WhatYouGetWhen
        terms={terms}
        currency={currency}
        lambdaBps={pools.items.find(({ number }) => number === 1)?.lambdaBps}
      />
    </>
  )
}
