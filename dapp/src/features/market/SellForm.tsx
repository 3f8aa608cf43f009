import { secondsPerWeek } from '@homing/sdk/clock/secondsPerWeek'
import { useId, useState } from 'react'
import { formatUnits } from 'viem'
import { FairPriceChart } from '../../components/market/FairPriceChart.tsx'
import { priceAt } from '../../components/market/priceAt.ts'
import { Amount } from '../../components/ui/Amount.tsx'
import { AmountField } from '../../components/ui/AmountField.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Choice } from '../../components/ui/Choice.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import { type Figure, Figures } from '../../components/ui/Figures.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { PercentField } from '../../components/ui/PercentField.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { useTypedAmount } from '../../components/ui/useTypedAmount.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { highest } from '../../lib/highest.ts'
import { localDates } from '../../lib/localDates.ts'
import { paths } from '../../lib/paths.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { getsAt } from './getsAt.ts'
import { SellQuantities } from './SellQuantities.tsx'
import { sellFlow } from './sellFlow.tsx'
import type { SellItem } from './sellItemOf.ts'
import type { SellKind, SellOffer } from './sellOffer.ts'
import type { UnitWords } from './unitWords.ts'

const plain = { price: 0n, fair: true, markupBps: 0 }

/** How many of what, at which price, until when; and what that would bring. */
export function SellForm({
  kind,
  unit,
  first,
  others,
  also,
  merchant,
  decimals,
  now,
}: {
  kind: SellKind
  unit: UnitWords
  /** What the page was opened for. */
  first: SellItem
  /** More weeks of the same plan. */
  others: readonly SellItem[]
  /** Which of them are chosen at first. */
  also: readonly bigint[]
  merchant: SellOffer['merchant']
  decimals: number
  now: number
}) {
  const { start } = useTransaction()
  const heading = useId()
  const items = [first, ...others]
  const time = BigInt(now)
  const { currency } = merchant
  const { one, many } = unit
  const fairNow = first.week ? priceAt(plain, first.week, time) : undefined
  const suggested = fairNow ?? first.paid ?? 0n

  const [quantities, setQuantities] = useState<Readonly<Record<string, bigint>>>(() =>
    Object.fromEntries(
      items
        .filter(({ tokenId }) => tokenId === first.tokenId || also.includes(tokenId))
        .map(({ tokenId, held }) => [String(tokenId), held]),
    ),
  )
  const [rule, setRule] = useState<'fair' | 'fixed'>(first.week ? 'fair' : 'fixed')
  const [percent, setPercent] = useState(0)
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const price = useTypedAmount(currency, undefined, formatUnits(suggested, decimals))
  const floor = useTypedAmount(currency)

  const fair = rule === 'fair'
  const chosen = items.flatMap((item) => {
    const quantity = quantities[String(item.tokenId)] ?? 0n
    const most = quantity > item.held ? item.held : quantity
    return most > 0n ? [{ ...item, quantity: most }] : []
  })
  const lastAt = highest(chosen.map((item) => item.lastAt))
  const dayEnd = until ? localDates.dayEnd(until) : undefined
  // Never beyond the token’s own end, which 0 stands for.
  const endsAt = dayEnd === undefined || dayEnd >= lastAt ? 0n : dayEnd
  const asked = {
    fair,
    price: (fair ? floor.amount : price.amount) ?? 0n,
    markupBps: fair ? Math.round(percent * 100) : 0,
  }
  const nothing = chosen.length === 0 ? 'Choose at least one.' : undefined
  const priceProblem = fair
    ? undefined
    : (price.error ?? (asked.price > 0n ? undefined : 'Ask for more than nothing.'))
  const dateProblem =
    until && dayEnd === undefined
      ? 'Choose a day.'
      : endsAt > 0n && endsAt <= time
        ? 'That day is past. Choose a later one.'
        : undefined

  const money = (amount: bigint) => <Amount value={amount} currency={currency} />
  /** Of each when so much of its own week has passed, of those in which that is still ahead. */
  const getsIn = (passed: bigint) =>
    chosen.reduce((sum, one) => {
      const at = (one.week?.startsAt ?? 0n) + passed
      return at > time ? sum + getsAt(asked, [one], at) : sum
    }, 0n)
  const its = chosen.length > 1 ? 'Each' : 'All'
  const figures: Figure[] = [
    { label: 'If all were bought now', value: money(getsAt(asked, chosen, time)) },
    ...[
      { label: `${its} when its week begins`, amount: getsIn(0n) },
      { label: `${its} half way through its week`, amount: getsIn(secondsPerWeek / 2n) },
    ]
      .filter(({ amount }) => first.week && amount > 0n)
      .map(({ label, amount }) => ({ label, value: money(amount) })),
  ]

  const offer = () => {
    setTried(true)
    if (nothing || priceProblem || floor.error || dateProblem) return
    start(sellFlow, {
      kind,
      unit,
      items: chosen.map(({ tokenId, quantity, name }) => ({ tokenId, quantity, name })),
      terms: { ...asked, endsAt: Number(endsAt) },
      currency,
      merchantName: merchant.name,
      priceNow: getsAt(asked, chosen, time),
    })
  }

  return (
    <Page
      title={`Sell ${cleanText(first.name)}`}
      heading={
        <>
          Sell <SafeText>{first.name}</SafeText>
        </>
      }
      lead={
        <>
          At <SafeText>{merchant.name}</SafeText>. The market holds it for you; you get all of the
          price, and can take back what isn’t sold at any time.
        </>
      }
      back={
        kind === 'week'
          ? { to: paths.week(first.tokenId), label: 'The week' }
          : { to: paths.wallet, label: 'My wallet' }
      }
    >
      <div
        className={
          first.week
            ? 'grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]'
            : 'max-w-2xl'
        }
      >
        <Card
          as="form"
          aria-labelledby={heading}
          className="space-y-6"
          onSubmit={(event) => {
            event.preventDefault()
            offer()
          }}
        >
          <h2 id={heading} className="text-2xl font-semibold">
            Your offer
          </h2>
          <SellQuantities
            items={items}
            quantities={quantities}
            words={{ one, many }}
            problem={tried ? nothing : undefined}
            onChange={(tokenId, quantity) =>
              setQuantities((before) => ({ ...before, [String(tokenId)]: quantity }))
            }
          />
          {first.week && (
            <Choice
              label="Price"
              name="rule"
              value={rule}
              onChange={setRule}
              options={[
                { value: 'fair', label: 'Fair price, follows the clock' },
                { value: 'fixed', label: 'Fixed' },
              ]}
            />
          )}
          {fair ? (
            <>
              <PercentField
                label={percent < 0 ? 'Below the fair price' : 'On the fair price'}
                percent={percent}
                least={-50}
                most={50}
                onChange={setPercent}
                hint="Cheaper sells sooner. The fair price is what a member who began now would pay."
              />
              <AmountField
                label={`Never below, for a ${one} (optional)`}
                currency={currency}
                value={floor.text}
                onChange={floor.setText}
                hint="Empty: it may fall to nothing as its week runs out."
                error={floor.error}
              />
            </>
          ) : (
            <AmountField
              label={`Price of a ${one}`}
              currency={currency}
              value={price.text}
              onChange={price.setText}
              hint={
                fairNow !== undefined ? (
                  <>
                    The fair price is <Amount value={fairNow} currency={currency} style="exact" />{' '}
                    now.
                  </>
                ) : first.paid !== undefined ? (
                  <>
                    <Amount value={first.paid} currency={currency} style="exact" /> was paid for it.
                  </>
                ) : undefined
              }
              error={tried || price.error ? priceProblem : undefined}
            />
          )}
          <TextField
            label="For sale until the end of (optional)"
            type="date"
            min={localDates.dayOf(now)}
            {...(lastAt > 0n && { max: localDates.dayOf(Number(lastAt)) })}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
            hint={
              chosen.length > 1
                ? 'Empty: each until its own week is over. It never lasts longer than that.'
                : `Empty: until ${formatDateTime(first.lastAt)}, as long as it can be ${kind === 'share' ? 'kept' : 'used'}.`
            }
            error={dateProblem}
          />
          <section aria-labelledby={`${heading}-gets`}>
            <h3 id={`${heading}-gets`} className="text-lg font-semibold">
              What you’d get
            </h3>
            <Figures figures={figures} />
          </section>
          {kind === 'week' && (
            <Notice tone="warning">
              What isn’t sold when its week is over is lost. Take it back before if you want to use
              it.
            </Notice>
          )}
          <Button type="submit" size="large" wide>
            Review the offer
          </Button>
        </Card>
        {first.week && (
          <section className="min-w-0" aria-labelledby={`${heading}-moves`}>
            <h2 id={`${heading}-moves`} className="mb-3 text-2xl font-semibold">
              How the price moves
            </h2>
            {chosen.length > 1 && (
              <p className="mb-2 text-muted">
                Of <SafeText>{first.name}</SafeText>; the others follow their own weeks.
              </p>
            )}
            <FairPriceChart
              week={first.week}
              asked={asked}
              from={BigInt(now - (now % 60))}
              until={endsAt > time && endsAt < first.lastAt ? endsAt : first.lastAt}
              currency={currency}
            />
          </section>
        )}
      </div>
    </Page>
  )
}
