import { coveragePromise } from '@homing/sdk/schedule/coveragePromise'
import { useId, useState } from 'react'
import { useConnection } from 'wagmi'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { ForWhom } from '../../components/wallet/ForWhom.tsx'
import { type ForWhomDraft, receiverOf } from '../../components/wallet/receiverOf.ts'
import { WrongNetwork } from '../../components/wallet/WrongNetwork.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { readTerms } from '../../lib/readTerms.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { AcceptTerms } from './AcceptTerms.tsx'
import type { PlanPage } from './planQuery.ts'
import { promiseWords } from './promiseWords.ts'
import type { Plan } from './readPlan.ts'
import { subscribeFlow } from './subscribeFlow.tsx'
import { TermsText } from './TermsText.tsx'
import { whyNotSell } from './whyNotSell.ts'

/** For whom, under which terms, and the way to the wallet. */
export function BuyPlan({ page, plan, now }: { page: PlanPage; plan: Plan; now: number }) {
  const { chainId } = useConfig()
  const connection = useConnection()
  const { start } = useTransaction()
  const heading = useId()
  const [forWhom, setForWhom] = useState<ForWhomDraft>({ who: 'me', typed: '' })
  const [accepted, setAccepted] = useState(false)
  const [tried, setTried] = useState(false)

  const { merchant } = page
  const { terms, currency } = plan
  const none = whyNotSell(plan)
  const text = readTerms(plan.metadataURI, terms.termsHash)
  const receiver = receiverOf(forWhom)
  const promise = coveragePromise(terms)
  const { capacity, taken, waiting } = plan.capacity
  const left = capacity - taken - waiting
  const firstWeek = calendarWeek(now, merchant.weekOffset) + 1

  const buy = () => {
    setTried(true)
    if (!accepted || 'problem' in receiver) return
    start(subscribeFlow, {
      planId: page.id,
      merchantId: merchant.id,
      ...receiver,
      termsHash: terms.termsHash,
      price: terms.prepaidPrice,
      currency,
      title: plan.title,
      merchantName: merchant.name,
      weekOffset: merchant.weekOffset,
    })
  }

  return (
    <Card as="section" aria-labelledby={heading} className="space-y-6">
      <div>
        <h2 id={heading} className="text-2xl font-semibold">
          Buy it
        </h2>
        <p className="mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-2">
          <Amount
            value={terms.prepaidPrice}
            currency={currency}
            className="font-display text-3xl font-semibold"
          />
          {none ? (
            <Status tone="bad">{plan.open ? 'Sold out' : 'Not on sale'}</Status>
          ) : (
            <Status tone={left * 10n <= capacity ? 'warning' : 'good'}>
              {formatCount(left, 'seat')} left of {capacity.toLocaleString()}
            </Status>
          )}
        </p>
        <p className="mt-1 text-muted">
          {terms.weekCount} weeks, {formatWeekStart(firstWeek, merchant.weekOffset)} to{' '}
          {formatWeekEnd(firstWeek + terms.weekCount - 1, merchant.weekOffset)}
        </p>
      </div>

      {!none && (
        <ForWhom
          draft={forWhom}
          onChange={setForWhom}
          hint="Their wallet shows it. The membership is theirs at once, and so is what it gives back."
          tried={tried}
        />
      )}

      <TermsText terms={text} hash={terms.termsHash} />

      {none && (
        <Notice tone="warning" title="It can’t be bought now">
          {none}
        </Notice>
      )}
      {!none && text.kind !== 'missing' && (
        <>
          <AcceptTerms
            label={
              text.kind === 'text'
                ? 'I have read these terms and accept them'
                : 'I accept that the place wrote no terms of its own'
            }
            accepted={accepted}
            onChange={setAccepted}
            missing={tried && !accepted}
          />

          {connection.address && connection.chainId !== chainId ? (
            <WrongNetwork />
          ) : (
            <Button size="large" wide onClick={buy}>
              Review and buy
            </Button>
          )}
        </>
      )}
      {promise && (
        <p className="text-sm text-muted">
          What you trust the place with: {promiseWords(promise)}.
        </p>
      )}
    </Card>
  )
}
