import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Hex } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Choice } from '../../components/ui/Choice.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { formatBps } from '../../lib/formatBps.ts'
import { localDates } from '../../lib/localDates.ts'
import { paths } from '../../lib/paths.ts'
import { useNow } from '../../lib/useNow.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import type { OfferDraft } from './OfferDraft.ts'
import { OfferFields } from './OfferFields.tsx'
import { OfferPreview } from './OfferPreview.tsx'
import { OfferSharing } from './OfferSharing.tsx'
import { OfferTimes } from './OfferTimes.tsx'
import { offerTemplates } from './offerTemplates.ts'
import { type OfferProblems, offerTermsOf } from './offerTermsOf.ts'
import { publishFlow } from './publishFlow.tsx'

const twelveWeeks = 12 * 604_800

/** What is offered, on what terms, and how that looks. */
export function PublishForm({ merchant }: { merchant: DeskMerchant }) {
  const now = useNow()
  const { start } = useTransaction()
  const navigate = useNavigate()
  const format = useCurrency(merchant.currency)
  const pools = merchant.pools.items
  const [pool, setPool] = useState<Hex>(pools[0]?.id as Hex)
  const [problems, setProblems] = useState<OfferProblems>({})
  const [draft, setDraft] = useState<OfferDraft>(() => ({
    kind: 'voucher',
    title: '',
    description: '',
    price: '',
    cap: '100',
    redeemFrom: '',
    sellUntil: localDates.dayOf(now + twelveWeeks),
    redeemBy: '',
    eventAt: '',
    cutPercent: 20,
    promoterPercent: 50,
    heldPercent: 0,
    arbiterDays: '30',
  }))
  const set = (change: Partial<OfferDraft>) => {
    setDraft({ ...draft, ...change })
    // What is being mended is not scolded meanwhile.
    setProblems(
      Object.fromEntries(Object.entries(problems).filter(([field]) => !(field in change))),
    )
  }
  const setKind = (kind: OfferDraft['kind']) =>
    set({
      kind,
      sellUntil: kind === 'event' ? '' : localDates.dayOf(now + twelveWeeks),
      redeemBy: '',
    })

  const submit = () => {
    if (!format) return
    const read = offerTermsOf(draft, pool, format.decimals, now)
    setProblems('problems' in read ? read.problems : {})
    if (!('offer' in read)) return
    const { id: merchantId, currency } = merchant
    start(
      publishFlow,
      { ...read.offer, merchantId, currency },
      { onLanded: () => void navigate(paths.deskOf(merchantId)) },
    )
  }

  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
      <Card
        as="form"
        aria-label="The offer"
        // What is wrong is said below each field, all of it at once.
        noValidate
        className="min-w-0 space-y-5"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <fieldset className="flex flex-wrap items-center gap-2">
          <legend className="mb-1.5 font-semibold">Begin with</legend>
          {offerTemplates.map(({ id, label, draft: template }) => (
            <Button
              key={id}
              look="secondary"
              size="small"
              onClick={() => {
                const sellUntil =
                  template.kind === 'event' ? '' : localDates.dayOf(now + twelveWeeks)
                set({ ...template, sellUntil, redeemBy: '' })
              }}
            >
              {label}
            </Button>
          ))}
        </fieldset>
        <Choice
          label="What is it?"
          name="kind"
          value={draft.kind}
          onChange={setKind}
          options={[
            { value: 'voucher', label: 'Good for a year or more' },
            { value: 'event', label: 'An event on one day' },
          ]}
        />
        <OfferFields
          draft={draft}
          problems={problems}
          currency={merchant.currency}
          onChange={set}
        />
        <OfferTimes draft={draft} problems={problems} now={now} onChange={set} />
        {pools.length > 1 && (
          <Choice
            label="Who covers it?"
            name="pool"
            value={pool}
            onChange={setPool}
            options={pools.map(({ id, number, lambdaBps }) => ({
              value: id,
              label: `Pool ${number}, ${formatBps(lambdaBps)} a week`,
            }))}
          />
        )}
        <OfferSharing draft={draft} problems={problems} onChange={set} />
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
        <OfferPreview merchant={merchant} pool={pool} draft={draft} now={now} />
      </div>
    </div>
  )
}
