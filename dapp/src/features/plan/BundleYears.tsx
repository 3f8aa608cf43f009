import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { weeksPerYear } from '../../lib/weeksPerYear.ts'
import type { Bundle } from './bundlesOf.ts'

/** What each share of a bundle costs, and from when on anyone may begin it. Folded: fifteen lines are many on a phone. */
export function BundleYears({
  bundle,
  currency,
  week,
  weekOffset,
  waits,
}: {
  bundle: Bundle
  currency: Address
  /** the running one */
  week: number
  weekOffset: number
  /** the first one for a seat */
  waits: boolean
}) {
  return (
    <details>
      <summary className="min-h-8 cursor-pointer font-semibold">
        What each year costs, and when it must begin
      </summary>
      <ol className="mt-2 divide-y divide-line">
        {Array.from({ length: bundle.size }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a share’s place is its name
          <li key={place} className="flex items-baseline justify-between gap-4 py-2">
            <span className="min-w-0">
              Share {place + 1}
              <span className="block text-sm text-muted">
                {place === 0
                  ? waits
                    ? 'waits for a seat'
                    : 'begins at once'
                  : `when you like, at the latest ${formatWeekStart(week + 1 + weeksPerYear * place, weekOffset)}`}
              </span>
            </span>
            <Amount value={bundle.price} currency={currency} />
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-muted">
        From its date on anyone may begin a share for its holder. If nobody does, it stays whole.
      </p>
    </details>
  )
}
