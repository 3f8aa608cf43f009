import type { Address } from 'viem'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { formatAmount } from '../../lib/formatAmount.ts'

type Row = { week: number; monday: string; fallsDue: bigint; paid: bigint }

/** What falls due each week beside what is paid. The table below says the same in figures. */
export function ReceivableBars({ rows, currency }: { rows: readonly Row[]; currency: Address }) {
  const format = useCurrency(currency)
  let largest = 1n
  for (const { fallsDue, paid } of rows) {
    for (const amount of [fallsDue, paid]) if (amount > largest) largest = amount
  }
  const height = (amount: bigint) =>
    amount > 0n ? `${Math.max(2, Number((amount * 1_000n) / largest) / 10)}%` : '0'
  const print = (amount: bigint) => (format ? formatAmount(amount, format) : '')

  return (
    <div aria-hidden="true">
      <div className="flex h-32 items-end gap-px border-b-2 border-strong-line">
        {rows.map(({ week, monday, fallsDue, paid }) => (
          <div
            key={week}
            title={`${monday}: ${print(fallsDue)} due, ${print(paid)} payable`}
            className="flex h-full min-w-0 flex-1 items-end"
          >
            <div className="flex-1 bg-strong-line" style={{ height: height(fallsDue) }} />
            <div className="flex-1 bg-neck" style={{ height: height(paid) }} />
          </div>
        ))}
      </div>
      <p className="mt-1 flex justify-between text-sm text-muted">
        <span>{rows[0]?.monday}</span>
        {rows.length > 1 && <span>{rows.at(-1)?.monday}</span>}
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
        <li className="inline-flex items-center gap-2">
          <span className="size-3 rounded-xs bg-strong-line" /> falls due
        </li>
        <li className="inline-flex items-center gap-2">
          <span className="size-3 rounded-xs bg-neck" /> payable, without more cover
        </li>
      </ul>
    </div>
  )
}
