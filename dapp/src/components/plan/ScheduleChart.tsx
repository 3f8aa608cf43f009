import { lastThird } from '@homing/sdk/schedule/lastThird'
import { type RefundTerms, refundIn } from '@homing/sdk/schedule/refundIn'
import { remainingAfter } from '@homing/sdk/schedule/remainingAfter'
import { secondThird } from '@homing/sdk/schedule/secondThird'
import { weekPrice } from '@homing/sdk/schedule/weekPrice'
import { useId, useState } from 'react'
import type { Address } from 'viem'
import { formatAmount } from '../../lib/formatAmount.ts'
import { Amount } from '../ui/Amount.tsx'
import { classes } from '../ui/classes.ts'
import { useCurrency } from '../ui/useCurrency.ts'
import { WeekTable } from './WeekTable.tsx'

/** Room above the first week, for words. */
const headroom = 1.22

/**
 * A schedule as a picture: what each week costs beside the same money spread flat, and, at a line that one drags or moves
 * with the arrow keys, what comes back when leaving in that week. The area right of the line is that money.
 */
export function ScheduleChart({
  terms,
  price = terms.prepaidPrice,
  currency,
  begun,
  dayOf,
  className,
}: {
  terms: RefundTerms
  /** what was paid, where it isn't the list price */
  price?: bigint
  currency: Address
  /** weeks begun of somebody's own subscription: where the line stands at first, and is marked */
  begun?: number
  /** the day on which a week of it begins, where that is known: "Mon 30 Nov" */
  dayOf?(week: number): string
  className?: string
}) {
  const { weekCount } = terms
  const slider = useId()
  const format = useCurrency(currency)
  const [chosen, setChosen] = useState<number>()
  const leavingFrom = secondThird(weekCount) + 1
  const at = Math.min(chosen ?? (begun || leavingFrom), weekCount)

  const prices = Array.from({ length: weekCount }, (_, week) => weekPrice(terms, week + 1, price))
  const retail = (terms.retailTotal * price) / terms.prepaidPrice / BigInt(weekCount)
  const flat = price / BigInt(weekCount)
  const [first = 0n] = prices
  // Ten thousandths of the picture’s height are fine enough to draw with.
  const height = (amount: bigint) => Number((amount * 10_000n) / (first || 1n)) / 100 / headroom
  const steps = (from: number, to: number) => {
    const tops = prices.slice(from, to).map((one, place) => {
      const top = 100 - height(one)
      return `L${from + place} ${top}L${from + place + 1} ${top}`
    })
    return `M${from} 100${tops.join('')}L${to} 100Z`
  }
  const places = (week: number) => `${(100 * week) / weekCount}%`

  const back = refundIn(terms, at, price)
  const money = (amount: bigint) => (format ? formatAmount(amount, format) : '…')
  const spoken =
    back > 0n
      ? `Leaving ${at === 0 ? 'before week 1' : `in week ${at}`}: ${money(back)} back`
      : `${at === 0 ? 'Before week 1' : `Week ${at}`}: nothing back`
  const last = prices[weekCount - 1] ?? 0n

  return (
    <figure className={classes('min-w-0', className)}>
      <div className="relative h-56 rounded-lg has-focus-visible:outline-3 has-focus-visible:outline-offset-4 has-focus-visible:outline-slate">
        <svg
          viewBox={`0 0 ${weekCount} 100`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
          role="img"
          aria-label={`The price of a week falls from ${money(first)} in week 1 to ${money(last)} in week ${weekCount}. Spread flat each week would be ${money(flat)}; bought one by one ${money(retail)}.`}
        >
          <path d={steps(0, at)} className="fill-slate opacity-35" />
          <path
            d={steps(at, weekCount)}
            className={back > 0n ? 'fill-neck' : 'fill-strong-line opacity-45'}
          />
          <line
            x1="0"
            x2={weekCount}
            y1={100 - height(flat)}
            y2={100 - height(flat)}
            className="stroke-ink"
            strokeWidth="1.5"
            strokeDasharray="5 5"
            vectorEffect="non-scaling-stroke"
          />
          {[leavingFrom - 1, lastThird(weekCount)].map((end) => (
            <line
              key={end}
              x1={end}
              x2={end}
              y1="14"
              y2="100"
              className="stroke-strong-line"
              strokeWidth="1"
              strokeDasharray="2 4"
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <div aria-hidden="true" className="pointer-events-none absolute inset-0 text-xs sm:text-sm">
          <span className="absolute top-0 left-0 font-semibold">
            <Amount value={first} currency={currency} />
          </span>
          <span
            className="absolute right-0 rounded bg-card/85 px-1"
            style={{ bottom: `calc(${height(flat)}% + 3px)` }}
          >
            flat: <Amount value={flat} currency={currency} />
          </span>
          <span
            className="absolute right-1 rounded bg-card/85 px-1 font-semibold"
            style={{ bottom: `calc(${Math.max(height(last) - 14, 0)}% + 2px)` }}
          >
            <Amount value={last} currency={currency} />
          </span>
          <span
            className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-brick"
            style={{ left: places(at) }}
          >
            <span className="absolute bottom-1/3 left-1/2 flex h-9 w-7 -translate-x-1/2 items-center justify-center rounded-full border-2 border-brick bg-card text-brick shadow-card">
              <svg viewBox="0 0 16 16" className="size-4" fill="currentColor" aria-hidden="true">
                <path d="M6 3v10L1 8zm4 0v10l5-5z" />
              </svg>
            </span>
          </span>
        </div>
        <input
          type="range"
          id={slider}
          aria-label="Week in which you leave"
          aria-valuetext={spoken}
          min={0}
          max={weekCount}
          value={at}
          onChange={(event) => setChosen(Number(event.target.value))}
          className="absolute inset-y-0 -left-2 h-full w-[calc(100%+1rem)] cursor-ew-resize touch-pan-y opacity-0"
        />
      </div>
      <div aria-hidden="true" className="relative mt-1 h-5 text-xs text-muted sm:text-sm">
        <span className="absolute left-0">Week 1</span>
        <span className="absolute -translate-x-1/2" style={{ left: places(leavingFrom - 0.5) }}>
          {leavingFrom}
        </span>
        <span
          className="absolute -translate-x-1/2"
          style={{ left: places(lastThird(weekCount) + 0.5) }}
        >
          {lastThird(weekCount) + 1}
        </span>
        <span className="absolute right-0">{weekCount}</span>
      </div>
      <figcaption className="mt-3">
        <div className="rounded-xl bg-sunk px-4 py-3">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="font-semibold">
              {at === 0 ? 'Leave before week 1' : `Leave in week ${at}`}
              {at > 0 && at === begun && ', now'}
              {at > 0 && dayOf && <span className="font-normal text-muted"> ({dayOf(at)})</span>}
            </span>
            <span>
              <Amount
                value={back}
                currency={currency}
                className="font-display text-2xl font-semibold"
              />{' '}
              back
            </span>
          </p>
          <p className="min-h-12 text-[0.95rem] text-muted">
            <Why
              terms={terms}
              at={at}
              back={back}
              price={price}
              currency={currency}
              decimals={format?.decimals ?? 0}
            />
          </p>
        </div>
        <p className="mt-2 text-sm text-muted">
          Drag the line, or use the arrow keys. The area right of it is what is still to come; green
          is what you can have back. Early weeks cost more than the flat rate, late ones less:
          staying pays.
        </p>
        <WeekTable terms={terms} price={price} currency={currency} {...(dayOf && { dayOf })} />
      </figcaption>
    </figure>
  )
}

function Why({
  terms,
  at,
  back,
  price,
  currency,
  decimals,
}: {
  terms: RefundTerms
  at: number
  back: bigint
  price: bigint
  currency: Address
  decimals: number
}) {
  const { weekCount, coolingOffWeeks } = terms
  const from = secondThird(weekCount) + 1
  if (back === 0n) {
    if (at >= weekCount) return 'The last week has begun: nothing is left to give back.'
    return (
      <>
        Leaving begins with week {from}. Until then the weeks run on;{' '}
        <Amount value={remainingAfter(terms, at, price)} currency={currency} /> of them would still
        be to come.
      </>
    )
  }
  if (at === 0) return 'You changed your mind in time: all of it.'
  // What comes back is printed rounded down, so what was used is rounded up: both add up to the price.
  const cent = 10n ** BigInt(Math.max(decimals - 2, 0))
  return (
    <>
      {at === 1 ? 'Week 1 has' : `${at} weeks have`} cost{' '}
      <Amount value={price - (back / cent) * cent} currency={currency} />
      {at <= coolingOffWeeks ? ', in your cooling-off time.' : '; the rest is yours.'}
    </>
  )
}
