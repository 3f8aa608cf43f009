import { shareId } from '@homing/sdk/ids/shareId'
import { useId, useState } from 'react'
import { zeroHash } from 'viem'
import { useConnection } from 'wagmi'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Choice } from '../../components/ui/Choice.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { WrongNetwork } from '../../components/wallet/WrongNetwork.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { formatAmount } from '../../lib/formatAmount.ts'
import { formatBps } from '../../lib/formatBps.ts'
import { readAddress } from '../../lib/readAddress.ts'
import { readTerms } from '../../lib/readTerms.ts'
import { whyNotPresell } from '../../lib/whyNotPresell.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { AcceptTerms } from './AcceptTerms.tsx'
import { AskForAcceptance } from './AskForAcceptance.tsx'
import { readAcceptance } from './acceptanceCode.ts'
import { BundleYears } from './BundleYears.tsx'
import { bundlesOf } from './bundlesOf.ts'
import { buyBundleFlow } from './buyBundleFlow.tsx'
import type { PlanPage } from './planQuery.ts'
import { QueueAhead } from './QueueAhead.tsx'
import type { Plan } from './readPlan.ts'

/** Several years at once, cheaper: how many, for whom, and for whom the first one begins. */
export function BundleBuilder({ page, plan, now }: { page: PlanPage; plan: Plan; now: number }) {
  const { chainId } = useConfig()
  const connection = useConnection()
  const { start } = useTransaction()
  const format = useCurrency(plan.currency)
  const heading = useId()
  const bundles = bundlesOf(plan.terms)
  const [wanted, setWanted] = useState<number>()
  const [forWhom, setForWhom] = useState<'me' | 'gift'>('me')
  const [receiverText, setReceiver] = useState('')
  const [first, setFirst] = useState<'holder' | 'me' | 'other'>('holder')
  const [nomineeText, setNominee] = useState('')
  const [code, setCode] = useState('')
  const [accepted, setAccepted] = useState(false)
  const [tried, setTried] = useState(false)

  const { merchant } = page
  const { terms, currency, capacity } = plan
  const text = readTerms(plan.metadataURI, terms.termsHash)
  const money = (value: bigint) => (format ? formatAmount(value, format) : '…')
  const bundle = bundles.find(({ tier }) => tier === wanted) ?? bundles[0]
  if (!bundle) return null
  const none = whyNotPresell(capacity, bundle.size, money)
  const smallest = bundles[0] && whyNotPresell(capacity, bundles[0].size, money)
  const week = calendarWeek(now, merchant.weekOffset)
  const waits = capacity.taken + capacity.waiting >= capacity.capacity

  const account = connection.address
  const gift = forWhom === 'gift' ? readAddress(receiverText) : undefined
  const receiver = gift ? ('address' in gift ? gift.address : undefined) : account
  const other = first === 'other' ? readAddress(nomineeText) : undefined
  const otherAddress = other && 'address' in other ? other.address : undefined
  const nominee = first === 'holder' ? undefined : first === 'me' ? account : otherAddress
  const isStranger =
    otherAddress !== undefined && otherAddress !== account && otherAddress !== receiver
  const needsAcceptance = isStranger && terms.termsHash !== zeroHash
  const acceptance = needsAcceptance ? readAcceptance(code) : undefined
  const codeProblem =
    needsAcceptance && !acceptance
      ? 'Send them the link above; the code that they get there goes here, whole.'
      : acceptance && acceptance.deadline < BigInt(now)
        ? 'This code is out of date: it is good for one week. Ask them for another one.'
        : undefined

  const buy = () => {
    setTried(true)
    const isWrong = (gift && 'problem' in gift) || (other && 'problem' in other) || codeProblem
    if (!accepted || isWrong) return
    start(buyBundleFlow, {
      planId: page.id,
      tier: bundle.tier,
      size: bundle.size,
      total: bundle.total,
      ...(gift && receiver && { receiver }),
      ...(nominee && nominee !== receiver && { nominee }),
      ...(acceptance && { acceptance }),
      termsHash: terms.termsHash,
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
          Several years together
        </h2>
        <p className="mt-2 text-muted">
          Shares: each is one membership, begun year by year. Keep them, give some away, split them
          among friends. Their money waits in the vault until a share begins.
        </p>
      </div>

      <fieldset className="min-w-0">
        <legend className="mb-1.5 font-semibold">How many</legend>
        <div className="space-y-2">
          {bundles.map(({ tier, size, total, list, length, discountBps }) => (
            <label
              key={tier}
              className="flex items-start gap-3 rounded-xl border border-strong-line px-4 py-3 has-checked:border-slate has-checked:bg-slate-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-slate"
            >
              <input
                type="radio"
                name="bundle"
                checked={tier === bundle.tier}
                onChange={() => setWanted(tier)}
                className="mt-1 size-4 shrink-0 accent-slate"
              />
              <span className="min-w-0">
                <b>
                  {length} for <Amount value={total} currency={currency} />
                </b>
                {list > total && (
                  <>
                    {' '}
                    instead of <Amount value={list} currency={currency} />
                  </>
                )}
                <span className="block text-sm text-muted">
                  {size} shares at <Amount value={total / BigInt(size)} currency={currency} /> each
                  {discountBps > 0 && <>, {formatBps(discountBps)} less</>}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <BundleYears
        bundle={bundle}
        currency={currency}
        week={week}
        weekOffset={merchant.weekOffset}
        waits={waits}
      />

      {none ? (
        <Notice
          tone="warning"
          title={smallest ? 'Years ahead aren’t sold now' : 'Not as many as that now'}
        >
          {none}
        </Notice>
      ) : (
        text.kind !== 'missing' && (
          <>
            {waits && <QueueAhead page={page} plan={plan} week={week} />}
            <Choice
              label="Who gets the shares"
              name="bundle-for-whom"
              value={forWhom}
              onChange={setForWhom}
              options={[
                { value: 'me', label: 'Me' },
                { value: 'gift', label: 'A present' },
              ]}
            />
            {forWhom === 'gift' && (
              <TextField
                label="Who gets the shares: their address"
                value={receiverText}
                onChange={({ target }) => setReceiver(target.value)}
                autoComplete="off"
                spellCheck={false}
                placeholder="0x…"
                hint="All shares are theirs at once, and so is what ever comes back for them."
                error={tried && gift && 'problem' in gift ? gift.problem : undefined}
              />
            )}
            <Choice
              label={waits ? 'The first one is for' : 'The first one begins at once, for'}
              name="first-for-whom"
              value={first}
              onChange={setFirst}
              options={[
                { value: 'holder', label: forWhom === 'gift' ? 'Them' : 'Me' },
                ...(forWhom === 'gift' ? [{ value: 'me', label: 'Me' } as const] : []),
                { value: 'other', label: 'Somebody else' },
              ]}
            />
            {first === 'other' && (
              <TextField
                label="Whose first year it is: their address"
                value={nomineeText}
                onChange={({ target }) => setNominee(target.value)}
                autoComplete="off"
                spellCheck={false}
                placeholder="0x…"
                hint="The membership is theirs alone, and so is its refund."
                error={tried && other && 'problem' in other ? other.problem : undefined}
              />
            )}
            {needsAcceptance && otherAddress && receiver && (
              <>
                <AskForAcceptance
                  planId={page.id}
                  shareId={shareId(page.id, bundle.tier, week, 0)}
                  holder={receiver}
                  nominee={otherAddress}
                />
                <TextField
                  label="Their code"
                  value={code}
                  onChange={({ target }) => setCode(target.value)}
                  autoComplete="off"
                  spellCheck={false}
                  error={tried ? codeProblem : undefined}
                />
              </>
            )}
            <AcceptTerms
              label={
                text.kind === 'text'
                  ? 'I have read the place’s terms above and accept them for all shares'
                  : 'I accept that the place wrote no terms, for all shares'
              }
              accepted={accepted}
              onChange={setAccepted}
              missing={tried && !accepted}
            />
            {account && connection.chainId !== chainId ? (
              <WrongNetwork />
            ) : (
              <Button size="large" wide onClick={buy}>
                Review the bundle
              </Button>
            )}
          </>
        )
      )}
    </Card>
  )
}
