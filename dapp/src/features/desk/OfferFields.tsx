import type { Address } from 'viem'
import { TextArea, TextField } from '../../components/ui/Field.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import type { OfferDraft } from './OfferDraft.ts'
import type { OfferProblems } from './offerTermsOf.ts'

/** What it is, what it costs, how many there are. */
export function OfferFields({
  draft,
  problems,
  currency,
  onChange,
}: {
  draft: OfferDraft
  problems: OfferProblems
  currency: Address
  onChange(change: Partial<OfferDraft>): void
}) {
  const format = useCurrency(currency)
  return (
    <>
      <TextField
        label="Title"
        placeholder="A beer"
        value={draft.title}
        onChange={({ target }) => onChange({ title: target.value })}
        error={problems.title}
      />
      <TextArea
        label="What the guest gets"
        rows={2}
        value={draft.description}
        onChange={({ target }) => onChange({ description: target.value })}
        error={problems.description}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label="Price"
          inputMode="decimal"
          placeholder="10.00"
          unit={format?.sign}
          value={draft.price}
          onChange={({ target }) => onChange({ price: target.value })}
          error={problems.price}
        />
        <TextField
          label="How many"
          inputMode="numeric"
          value={draft.cap}
          onChange={({ target }) => onChange({ cap: target.value })}
          error={problems.cap}
        />
      </div>
    </>
  )
}
