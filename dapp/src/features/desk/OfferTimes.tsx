import { TextField } from '../../components/ui/Field.tsx'
import { localDates } from '../../lib/localDates.ts'
import type { OfferDraft } from './OfferDraft.ts'
import type { OfferProblems } from './offerTermsOf.ts'

const year = 365 * 86_400

/** When it is sold and when it is good. */
export function OfferTimes({
  draft,
  problems,
  now,
  onChange,
}: {
  draft: OfferDraft
  problems: OfferProblems
  now: number
  onChange(change: Partial<OfferDraft>): void
}) {
  const isEvent = draft.kind === 'event'
  const today = localDates.dayOf(now)
  const saleEnds = localDates.dayStart(draft.sellUntil)
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      {isEvent && (
        <TextField
          label="It begins"
          type="datetime-local"
          min={`${today}T00:00`}
          value={draft.eventAt}
          onChange={({ target }) => onChange({ eventAt: target.value })}
          error={problems.eventAt}
          hint="It can be redeemed until 7 days after that."
        />
      )}
      <TextField
        label={isEvent ? 'Last day of the sale (optional)' : 'Last day of the sale'}
        type="date"
        min={today}
        value={draft.sellUntil}
        onChange={({ target }) => onChange({ sellUntil: target.value })}
        error={problems.sellUntil}
        hint={isEvent ? 'Empty: until it begins.' : undefined}
      />
      <TextField
        label="Good from (optional)"
        type="date"
        value={draft.redeemFrom}
        onChange={({ target }) => onChange({ redeemFrom: target.value })}
        error={problems.redeemFrom}
        hint={isEvent ? 'Empty: from its day on.' : 'Empty: at once.'}
      />
      {!isEvent && (
        <TextField
          label="Good until (optional)"
          type="date"
          {...(saleEnds && { min: localDates.dayOf(Number(saleEnds) + year) })}
          value={draft.redeemBy}
          onChange={({ target }) => onChange({ redeemBy: target.value })}
          error={problems.redeemBy}
          hint="At least a year after the last sale. Empty: just that."
        />
      )}
    </div>
  )
}
