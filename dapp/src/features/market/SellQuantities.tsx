import { QuantityStepper } from '../../components/ui/QuantityStepper.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import type { SellItem } from './sellItemOf.ts'

/** How many of what somebody has; where they have several weeks of a plan, of which of them. */
export function SellQuantities({
  items,
  quantities,
  words: { one, many },
  problem,
  onChange,
}: {
  items: readonly SellItem[]
  quantities: Readonly<Record<string, bigint>>
  words: { one: string; many: string }
  problem: string | undefined
  onChange(tokenId: bigint, quantity: bigint): void
}) {
  const [only] = items
  if (only && items.length === 1) {
    return (
      <QuantityStepper
        label={`How many ${many}`}
        value={quantities[String(only.tokenId)] ?? 0n}
        least={1n}
        most={only.held}
        onChange={(quantity) => onChange(only.tokenId, quantity)}
        hint={`You have ${only.held}.`}
      />
    )
  }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold">Which weeks</legend>
      <ul className="max-h-96 divide-y divide-line overflow-y-auto rounded-xl border border-line px-4">
        {items.map(({ tokenId, name, held }) => {
          const quantity = quantities[String(tokenId)] ?? 0n
          return (
            <li key={String(tokenId)} className="py-2">
              <label className="flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  checked={quantity > 0n}
                  onChange={(event) => onChange(tokenId, event.target.checked ? held : 0n)}
                  className="size-5 shrink-0 accent-slate"
                />
                <span className="min-w-0 flex-1 break-words">
                  <SafeText>{name}</SafeText>
                </span>
                <span className="shrink-0 text-sm text-muted">{formatCount(held, one, many)}</span>
              </label>
              {quantity > 0n && held > 1n && (
                <div className="pb-2 pl-8">
                  <QuantityStepper
                    label={`How many ${many}`}
                    value={quantity}
                    least={1n}
                    most={held}
                    onChange={(next) => onChange(tokenId, next)}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {problem && (
        <p role="alert" className="mt-1.5 text-sm font-semibold text-danger">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
