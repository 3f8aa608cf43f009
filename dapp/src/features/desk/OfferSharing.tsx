import { TextField } from '../../components/ui/Field.tsx'
import { PercentField } from '../../components/ui/PercentField.tsx'
import type { OfferDraft } from './OfferDraft.ts'
import type { OfferProblems } from './offerTermsOf.ts'

/** Who gets what part; folded away, because the usual terms fit most. */
export function OfferSharing({
  draft,
  problems,
  onChange,
}: {
  draft: OfferDraft
  problems: OfferProblems
  onChange(change: Partial<OfferDraft>): void
}) {
  return (
    <details
      className="rounded-xl border border-line px-4 py-3"
      open={problems.arbiterDays !== undefined}
    >
      <summary className="min-h-8 font-semibold">
        Patrons’ cut {draft.cutPercent}%, held {draft.heldPercent}%
      </summary>
      <div className="mt-4 space-y-5">
        <PercentField
          label="Patrons’ cut"
          percent={draft.cutPercent}
          most={50}
          onChange={(cutPercent) => onChange({ cutPercent })}
          hint="What those who cover your voucher earn. At 20%, a beer of 10.00 brings you 8.00 today. Too little, and nobody stands behind you."
        />
        <PercentField
          label="Of that, to the patron whose link sold it, at most"
          percent={draft.promoterPercent}
          most={100}
          step={5}
          onChange={(promoterPercent) => onChange({ promoterPercent })}
          hint="As far as that patron set stake aside for the link; the rest goes to all patrons alike."
        />
        <PercentField
          label="Held of your part"
          percent={draft.heldPercent}
          most={100}
          step={5}
          onChange={(heldPercent) => onChange({ heldPercent })}
          hint="Waits in the vault until the voucher is redeemed or expires, then it is yours. If you fail, it goes to holders before your patrons lose anything: patrons like it, you wait for it."
        />
        <TextField
          label="An arbiter decides within"
          unit="days"
          inputMode="numeric"
          value={draft.arbiterDays}
          onChange={({ target }) => onChange({ arbiterDays: target.value })}
          error={problems.arbiterDays}
          hint="14 to 60, if you have named one and contest a claim."
        />
      </div>
    </details>
  )
}
