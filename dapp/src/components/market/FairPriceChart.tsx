import { secondsPerWeek } from '@homing/sdk/clock/secondsPerWeek'
import { type ReactNode, useId, useState } from 'react'
import type { Address } from 'viem'
import { formatAmount } from '../../lib/formatAmount.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { highest } from '../../lib/highest.ts'
import { Amount } from '../ui/Amount.tsx'
import { classes } from '../ui/classes.ts'
import { useCurrency } from '../ui/useCurrency.ts'
import { moments } from './moments.ts'
import { type Asked, priceAt, type WeekValue } from './priceAt.ts'

/** Straight pieces of a line: fine enough for the corner that a floor makes. */
const pieces = 120

const plain: Asked = { price: 0n, fair: true, markupBps: 0 }

/**
 * How what somebody asks for a part of a week moves until `until`: the fair price rises until its week and falls to
 * nothing at its end, a fixed one stands still. Beside it what the week costs at the place, and a member.
 */
export function FairPriceChart({
  week,
  asked,
  from,
  until,
  currency,
  className,
}: {
  week: WeekValue
  asked: Asked
  from: bigint
  until: bigint
  currency: Address
  className?: string
}) {
  const slider = useId()
  const format = useCurrency(currency)
  const [chosen, setChosen] = useState(0)
  const money = (amount: bigint) => (format ? formatAmount(amount, format) : '…')
  const { terms, parts, startsAt } = week
  const span = until > from ? until - from : 1n
  const at = from + (span * BigInt(chosen)) / BigInt(pieces)

  const times = [
    ...new Set([
      ...Array.from(
        { length: pieces + 1 },
        (_, place) => from + (span * BigInt(place)) / BigInt(pieces),
      ),
      startsAt,
    ]),
  ]
    .filter((time) => time >= from && time <= until)
    .sort((a, b) => Number(a - b))
  const weeksAndParts = BigInt(terms.weekCount) * BigInt(parts)
  const retail = terms.retailTotal / weeksAndParts
  const member = terms.prepaidPrice / weeksAndParts
  const asks = (time: bigint) => priceAt(asked, week, time)
  const top = highest([1n, retail, ...times.map(asks)])
  const x = (time: bigint) => Number(((time - from) * 10_000n) / span) / 100
  // A tenth of the height is left free above the highest line.
  const y = (amount: bigint) => 100 - Number((amount * 9_000n) / top) / 100
  const line = (price: (time: bigint) => bigint) =>
    times.map((time, place) => `${place ? 'L' : 'M'}${x(time)} ${y(price(time))}`).join('')
  const level = (amount: bigint, look: string, dashes: string) => (
    <line
      x1="0"
      x2="100"
      y1={y(amount)}
      y2={y(amount)}
      className={look}
      strokeWidth="1.5"
      strokeDasharray={dashes}
      vectorEffect="non-scaling-stroke"
    />
  )
  const isPlain = asked.fair && asked.markupBps === 0 && asked.price === 0n
  const spoken = asked.fair
    ? `It costs ${money(asks(from))} now, ${
        from < startsAt && startsAt < until ? `${money(asks(startsAt))} when its week begins, ` : ''
      }and ends at ${money(asks(until))}.`
    : `It costs ${money(asked.price)} all the time; by the clock alone it would be worth ${money(priceAt(plain, week, from))} now.`

  return (
    <figure className={classes('min-w-0', className)}>
      <div className="relative h-48 rounded-lg has-focus-visible:outline-3 has-focus-visible:outline-offset-4 has-focus-visible:outline-slate">
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
          role="img"
          aria-label={`${spoken} At the place a part costs ${money(retail)}; a member pays ${money(member)} on average.`}
        >
          {from < startsAt && startsAt < until && (
            <rect
              x={x(startsAt)}
              width={100 - x(startsAt)}
              y="0"
              height="100"
              className="fill-slate-soft"
            />
          )}
          <path d={`${line(asks)}L100 100L0 100Z`} className="fill-neck opacity-25" />
          {level(retail, 'stroke-ink', '2 4')}
          {level(member, 'stroke-slate', '7 5')}
          {!isPlain && (
            <path
              d={line((time) => priceAt(plain, week, time))}
              className="fill-none stroke-muted"
              strokeWidth="1.5"
              vectorEffect="non-scaling-stroke"
            />
          )}
          <path
            d={line(asks)}
            className="fill-none stroke-neck"
            strokeWidth="3"
            vectorEffect="non-scaling-stroke"
          />
          <line
            x1="0"
            x2="100"
            y1="100"
            y2="100"
            className="stroke-strong-line"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <div aria-hidden="true" className="pointer-events-none absolute inset-0">
          <span
            className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-brick"
            style={{ left: `${x(at)}%` }}
          />
          <span
            className="absolute size-3 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-card bg-brick"
            style={{ left: `${x(at)}%`, top: `${y(asks(at))}%` }}
          />
        </div>
        <input
          type="range"
          id={slider}
          aria-label="When to look"
          aria-valuetext={`${formatDateTime(at)}: ${money(asks(at))}`}
          min={0}
          max={pieces}
          value={chosen}
          onChange={(event) => setChosen(Number(event.target.value))}
          className="absolute inset-y-0 -left-2 h-full w-[calc(100%+1rem)] cursor-ew-resize touch-pan-y opacity-0"
        />
      </div>
      <figcaption className="mt-2">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 rounded-xl bg-sunk px-4 py-2.5">
          <span>{chosen === 0 ? 'Now' : formatDateTime(at)}</span>
          <Amount
            value={asks(at)}
            currency={currency}
            className="font-display text-xl font-semibold"
          />
        </p>
        <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          <Key swatch="border-t-3 border-neck">what is asked</Key>
          {!isPlain && <Key swatch="border-t-2 border-muted">fair price</Key>}
          <Key swatch="border-t-2 border-dotted border-ink">
            at the place <Amount value={retail} currency={currency} />
          </Key>
          <Key swatch="border-t-2 border-dashed border-slate">
            a member, on average <Amount value={member} currency={currency} />
          </Key>
          {from < startsAt && startsAt < until && (
            <Key swatch="h-3 bg-slate-soft ring-1 ring-line">its week</Key>
          )}
        </ul>
        <p className="mt-2 text-sm text-muted">
          {asked.fair
            ? from < startsAt
              ? 'It rises until its week begins and falls to nothing at its end, by the clock alone. Slide to look ahead.'
              : 'Its week runs: it falls to nothing at its end, by the clock alone. Slide to look ahead.'
            : 'A fixed price stands still, whatever is left of its week. Slide to look ahead.'}
        </p>
        <InFigures {...{ week, asked, from, until, currency }} />
      </figcaption>
    </figure>
  )
}

function Key({ swatch, children }: { swatch: string; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-2">
      <span aria-hidden="true" className={classes('inline-block w-6 shrink-0', swatch)} />
      <span>{children}</span>
    </li>
  )
}

/** The picture for those who read, and for those who check. */
function InFigures({
  week,
  asked,
  from,
  until,
  currency,
}: {
  week: WeekValue
  asked: Asked
  from: bigint
  until: bigint
  currency: Address
}) {
  const [open, setOpen] = useState(false)
  const end = week.startsAt + secondsPerWeek
  return (
    <details className="mt-2" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-8 cursor-pointer text-sm text-muted">In figures</summary>
      {open && (
        <table className="mt-1 w-full border-collapse text-sm tabular-nums">
          <caption className="sr-only">What one part costs, and what it is worth, and when</caption>
          <thead>
            <tr className="border-b-2 border-strong-line text-right text-muted">
              <th scope="col" className="py-1.5 pr-2 text-left font-semibold">
                When
              </th>
              <th scope="col" className="px-2 py-1.5 font-semibold">
                Asked
              </th>
              <th scope="col" className="py-1.5 pl-2 font-semibold">
                Fair price
              </th>
            </tr>
          </thead>
          <tbody>
            {moments(from, week.startsAt, until).map((moment) => (
              <tr key={String(moment)} className="border-b border-line text-right">
                <th scope="row" className="py-1 pr-2 text-left font-normal">
                  {moment === from ? 'Now' : formatDateTime(moment)}
                  {moment === week.startsAt && (
                    <span className="text-muted">, its week begins</span>
                  )}
                  {moment === end && <span className="text-muted">, its week is over</span>}
                </th>
                <td className="px-2 py-1">
                  {moment === until ? (
                    'not for sale'
                  ) : (
                    <Amount value={priceAt(asked, week, moment)} currency={currency} />
                  )}
                </td>
                <td className="py-1 pl-2">
                  {moment >= end ? (
                    'nothing'
                  ) : (
                    <Amount value={priceAt(plain, week, moment)} currency={currency} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}
