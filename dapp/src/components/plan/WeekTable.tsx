import { type RefundTerms, refundIn } from '@homing/sdk/schedule/refundIn'
import { weekPrice } from '@homing/sdk/schedule/weekPrice'
import { useState } from 'react'
import type { Address } from 'viem'
import { Amount } from '../ui/Amount.tsx'

/** Every week of a schedule in figures: the picture for those who read, and for those who check. */
export function WeekTable({
  terms,
  price,
  currency,
  dayOf,
}: {
  terms: RefundTerms
  price: bigint
  currency: Address
  dayOf?(week: number): string
}) {
  const [open, setOpen] = useState(false)
  return (
    <details className="mt-2" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-8 cursor-pointer text-sm text-muted">
        All {terms.weekCount} weeks in figures
      </summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section aria-label="All weeks" tabIndex={0} className="mt-2 max-h-72 overflow-y-auto">
          <table className="w-full border-collapse text-sm tabular-nums">
            <caption className="sr-only">
              The price of each week, and what leaving in it gives back
            </caption>
            <thead className="sticky top-0 bg-card">
              <tr className="border-b-2 border-strong-line text-right text-muted">
                <th scope="col" className="py-1.5 pr-2 text-left font-semibold">
                  Week
                </th>
                <th scope="col" className="px-2 py-1.5 font-semibold">
                  Its price
                </th>
                <th scope="col" className="py-1.5 pl-2 font-semibold">
                  Back if you leave
                </th>
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: terms.weekCount }, (_, place) => place + 1).map((week) => {
                const back = refundIn(terms, week, price)
                return (
                  <tr key={week} className="border-b border-line text-right">
                    <th scope="row" className="py-1 pr-2 text-left font-normal">
                      {week}
                      {dayOf && <span className="text-muted"> · {dayOf(week)}</span>}
                    </th>
                    <td className="px-2 py-1">
                      <Amount value={weekPrice(terms, week, price)} currency={currency} />
                    </td>
                    <td className="py-1 pl-2">
                      {back > 0n ? <Amount value={back} currency={currency} /> : '–'}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
    </details>
  )
}
