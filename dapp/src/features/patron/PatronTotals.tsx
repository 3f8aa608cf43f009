import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import type { LivePosition } from './readPosition.ts'

type Held = { currency: Address; live: LivePosition }

/** All that somebody has behind all places, a line per currency. */
export function PatronTotals({ held }: { held: readonly Held[] }) {
  const currencies = [...new Set(held.map(({ currency }) => currency))]
  return currencies.map((currency) => {
    const positions = held
      .filter((one) => one.currency === currency)
      .map(({ live }) => live.position)
    const sum = (pick: (position: LivePosition['position']) => bigint) =>
      positions.reduce((total, position) => total + pick(position), 0n)
    const totals = [
      { label: 'My stake', value: sum((one) => one.deposit) },
      { label: 'Locked behind vouchers', value: sum((one) => one.locked) },
      { label: 'Free now', value: sum((one) => one.free) },
      { label: 'Income to take', value: sum((one) => one.income) },
    ]
    return (
      <Card key={currency} className="mb-6">
        <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
          {totals.map(({ label, value }) => (
            <div key={label} className="flex flex-col-reverse justify-end">
              <dt className="text-sm text-muted">{label}</dt>
              <dd className="font-display text-xl font-semibold sm:text-2xl">
                <Amount value={value} currency={currency} style="short" />
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    )
  })
}
