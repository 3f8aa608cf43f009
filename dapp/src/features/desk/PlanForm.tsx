import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { TextArea } from '../../components/ui/Field.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { paths } from '../../lib/paths.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { emptyPlan } from './emptyPlan.ts'
import type { PlanDraft } from './PlanDraft.ts'
import { PlanFields } from './PlanFields.tsx'
import { PlanPreview } from './PlanPreview.tsx'
import { PlanRules } from './PlanRules.tsx'
import { PlanSharing } from './PlanSharing.tsx'
import { planTemplates } from './planTemplates.ts'
import { type PlanProblems, planTermsOf } from './planTermsOf.ts'
import { publishPlanFlow } from './publishPlanFlow.tsx'

/** A plan as it is written, and beside it what buyers will see and what it brings when. */
export function PlanForm({ merchant }: { merchant: DeskMerchant }) {
  const { start } = useTransaction()
  const navigate = useNavigate()
  const format = useCurrency(merchant.currency)
  const [problems, setProblems] = useState<PlanProblems>({})
  const [draft, setDraft] = useState<PlanDraft>(emptyPlan)
  const set = (change: Partial<PlanDraft>) => {
    setDraft({ ...draft, ...change })
    // What is being mended is not scolded meanwhile.
    setProblems(
      Object.fromEntries(Object.entries(problems).filter(([field]) => !(field in change))),
    )
  }

  const submit = () => {
    if (!format) return
    const read = planTermsOf(draft, merchant.id, format)
    setProblems('problems' in read ? read.problems : {})
    if (!('plan' in read)) return
    const { id: merchantId, currency } = merchant
    start(
      publishPlanFlow,
      { ...read.plan, merchantId, currency },
      { onLanded: () => void navigate(paths.deskOf(merchantId)) },
    )
  }

  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
      <Card
        as="form"
        aria-label="The plan"
        // What is wrong is said below each field, all of it at once.
        noValidate
        className="min-w-0 space-y-6"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <fieldset className="flex flex-wrap items-center gap-2">
          <legend className="mb-1.5 font-semibold">Begin with</legend>
          {planTemplates.map(({ id, label, draft: template }) => (
            <Button key={id} look="secondary" size="small" onClick={() => set(template)}>
              {label}
            </Button>
          ))}
        </fieldset>
        <PlanFields draft={draft} problems={problems} currency={merchant.currency} onChange={set} />
        <PlanRules draft={draft} problems={problems} onChange={set} />
        <TextArea
          label="Your terms"
          rows={6}
          value={draft.terms}
          onChange={({ target }) => set({ terms: target.value })}
          error={problems.terms}
          hint="House rules, opening times, what happens in the holidays. Buyers read and accept exactly this text: it lies on the chain with its fingerprint and never changes. About 1,400 letters fit."
        />
        <PlanSharing draft={draft} problems={problems} onChange={set} />
        {Object.keys(problems).length > 0 && (
          <p role="alert" className="font-semibold text-danger">
            Something is missing above.
          </p>
        )}
        <Button type="submit" size="large" wide disabled={!format}>
          Look at it, then publish
        </Button>
      </Card>
      <div className="min-w-0 lg:sticky lg:top-20 lg:self-start">
        <PlanPreview merchant={merchant} draft={draft} />
      </div>
    </div>
  )
}
