import { parseAmount } from '@homing/sdk/money/parseAmount'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { TextArea, TextField } from '../../components/ui/Field.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import type { PlanDraft } from './PlanDraft.ts'
import type { PlanProblems } from './planTermsOf.ts'

/** What it is, how long it runs, what it costs, how many seats there are. */
export function PlanFields({
  draft,
  problems,
  currency,
  onChange,
}: {
  draft: PlanDraft
  problems: PlanProblems
  currency: Address
  onChange(change: Partial<PlanDraft>): void
}) {
  const format = useCurrency(currency)
  const weekPrice = format && parseAmount(draft.weekPrice, format.decimals)
  const weeks = /^\d{1,3}$/.test(draft.weekCount.trim()) ? BigInt(draft.weekCount) : undefined
  const retail = weekPrice && weeks ? weekPrice * weeks : undefined
  return (
    <>
      <TextField
        label="Title"
        placeholder="A year at the gym"
        value={draft.title}
        onChange={({ target }) => onChange({ title: target.value })}
        error={problems.title}
      />
      <TextArea
        label="What members get"
        rows={2}
        value={draft.description}
        onChange={({ target }) => onChange({ description: target.value })}
        error={problems.description}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextField
          label="Weeks"
          inputMode="numeric"
          value={draft.weekCount}
          onChange={({ target }) => onChange({ weekCount: target.value })}
          error={problems.weekCount}
          hint="6 to 104. The first begins on the Monday after somebody buys."
        />
        <TextField
          label="Seats"
          inputMode="numeric"
          value={draft.capacity}
          onChange={({ target }) => onChange({ capacity: target.value })}
          error={problems.capacity}
          hint="How many members at once. Who pauses keeps the seat."
        />
        <TextField
          label="A week, bought by itself"
          inputMode="decimal"
          placeholder="20.50"
          unit={format?.sign}
          value={draft.weekPrice}
          onChange={({ target }) => onChange({ weekPrice: target.value })}
          error={problems.weekPrice}
          hint={
            retail ? (
              <>
                <Amount value={retail} currency={currency} /> for all of them
              </>
            ) : (
              'What you ask of somebody who comes for a week.'
            )
          }
        />
        <TextField
          label="All weeks, prepaid"
          inputMode="decimal"
          placeholder="858"
          unit={format?.sign}
          value={draft.prepaidPrice}
          onChange={({ target }) => onChange({ prepaidPrice: target.value })}
          error={problems.prepaidPrice}
          hint={
            retail ? (
              <>
                <Amount value={(retail + 1n) / 2n} currency={currency} /> to{' '}
                <Amount value={retail} currency={currency} />. A fifth off is a good start.
              </>
            ) : (
              'At least half of what the weeks cost one by one.'
            )
          }
        />
      </div>
    </>
  )
}
