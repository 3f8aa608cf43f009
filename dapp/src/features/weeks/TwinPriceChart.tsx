import type { ScheduleTerms } from '@homing/sdk/schedule/scheduleTerms'
import { twinPrice } from '@homing/sdk/schedule/twinPrice'
import { useState } from 'react'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { formatAmount } from '../../lib/formatAmount.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import type { TwinState } from './twinStates.ts'

const words = { free: 'can be bought', bought: 'bought', begun: 'begun', full: 'no guest seat' }

/** What the twin of each week costs: a line that falls from retail, with the weeks that were picked upon it. */
export function TwinPriceChart({
  schedule,
  currency,
  weeks,
  weekOffset,
  picked,
}: {
  schedule: ScheduleTerms
  currency: Address
  /** those that are left */
  weeks: readonly TwinState[]
  weekOffset: number
  picked: ReadonlySet<number>
}) {
  const [open, setOpen] = useState(false)
  const format = useCurrency(currency)
  const { weekCount, retailTotal } = schedule
  const prices = Array.from({ length: weekCount }, (_, place) => twinPrice(schedule, place + 1))
  const [top = 1n] = prices
  const last = prices.at(-1) ?? 0n
  const x = (k: number) => (100 * (k - 0.5)) / weekCount
  // A tenth of the height is left free above retail.
  const y = (amount: bigint) => 100 - Number((amount * 9_000n) / (top || 1n)) / 100
  const line = prices.map((price, place) => `${place ? 'L' : 'M'}${x(place + 1)} ${y(price)}`)
  const money = (amount: bigint) => (format ? formatAmount(amount, format) : '…')
  const chosen = [...picked].sort((a, b) => a - b)

  return (
    <figure className="min-w-0">
      <div className="relative h-44">
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
          role="img"
          aria-label={`A friend’s week falls from ${money(top)} in week 1 to ${money(last)} in week ${weekCount}; at retail each is ${money(retailTotal / BigInt(weekCount))}. ${chosen.length} picked.`}
        >
          {chosen.map((k) => (
            <rect
              key={k}
              x={x(k) - 50 / weekCount}
              width={100 / weekCount}
              y={y(prices[k - 1] ?? 0n)}
              height={100 - y(prices[k - 1] ?? 0n)}
              className="fill-slate opacity-50"
            />
          ))}
          <line
            x1="0"
            x2="100"
            y1={y(top)}
            y2={y(top)}
            className="stroke-ink"
            strokeWidth="1.5"
            strokeDasharray="2 4"
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={line.join('')}
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
        <div aria-hidden="true" className="pointer-events-none absolute inset-0 text-xs sm:text-sm">
          <span className="absolute -top-2 left-0 rounded bg-card/85 px-1">
            retail: <Amount value={top} currency={currency} />
          </span>
          <span
            className="absolute right-0 rounded bg-card/85 px-1 font-semibold"
            style={{ bottom: `calc(${100 - y(last)}% + 4px)` }}
          >
            <Amount value={last} currency={currency} />
          </span>
          {chosen.map((k) => (
            <span
              key={k}
              className="absolute size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-card bg-brick"
              style={{ left: `${x(k)}%`, top: `${y(prices[k - 1] ?? 0n)}%` }}
            />
          ))}
        </div>
      </div>
      <div aria-hidden="true" className="mt-1 flex justify-between text-xs text-muted sm:text-sm">
        <span>Week 1</span>
        <span>Week {weekCount}</span>
      </div>
      <figcaption className="mt-2 text-sm text-muted">
        The later the week, the less a friend pays for it, as the member does.
      </figcaption>
      <details className="mt-1" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="min-h-8 cursor-pointer text-sm text-muted">
          The weeks that are left, in figures
        </summary>
        {open && (
          <section
            aria-label="Prices of the weeks"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
            tabIndex={0}
            className="mt-2 max-h-72 overflow-y-auto"
          >
            <table className="w-full border-collapse text-sm tabular-nums">
              <caption className="sr-only">What each week costs, and how it stands</caption>
              <thead className="sticky top-0 bg-paper">
                <tr className="border-b-2 border-strong-line text-right text-muted">
                  <th scope="col" className="py-1.5 pr-2 text-left font-semibold">
                    Week
                  </th>
                  <th scope="col" className="px-2 py-1.5 font-semibold">
                    Its price
                  </th>
                  <th scope="col" className="py-1.5 pl-2 font-semibold">
                    State
                  </th>
                </tr>
              </thead>
              <tbody>
                {weeks.map(({ k, week, state }) => (
                  <tr key={k} className="border-b border-line text-right">
                    <th scope="row" className="py-1 pr-2 text-left font-normal">
                      {k} <span className="text-muted">· {formatWeekStart(week, weekOffset)}</span>
                    </th>
                    <td className="px-2 py-1">
                      <Amount value={prices[k - 1] ?? 0n} currency={currency} style="exact" />
                    </td>
                    <td className="py-1 pl-2">{picked.has(k) ? 'picked' : words[state]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </details>
    </figure>
  )
}
