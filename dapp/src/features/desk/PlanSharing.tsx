import { TextField } from '../../components/ui/Field.tsx'
import { PercentField } from '../../components/ui/PercentField.tsx'
import type { PlanDraft } from './PlanDraft.ts'
import type { PlanProblems } from './planTermsOf.ts'

const folded = [
  'patronPercent',
  'transactionPercent',
  'referralPercent',
  'arbiterDays',
  'queueWeeks',
  'horizonYears',
  'partsPerWeek',
  'guestSeats',
  'community',
  'tiers',
] as const

/** Who gets what part, and what shares and guests may do later; folded away, because the usual terms fit most. */
export function PlanSharing({
  draft,
  problems,
  onChange,
}: {
  draft: PlanDraft
  problems: PlanProblems
  onChange(change: Partial<PlanDraft>): void
}) {
  const isWrong = folded.some((field) => problems[field] !== undefined)
  const number = (
    field: 'arbiterDays' | 'queueWeeks' | 'horizonYears' | 'partsPerWeek' | 'guestSeats',
    label: string,
    hint: string,
    unit?: string,
  ) => (
    <TextField
      label={label}
      inputMode="numeric"
      {...(unit && { unit })}
      value={draft[field]}
      onChange={({ target }) => onChange({ [field]: target.value })}
      error={problems[field]}
      hint={hint}
    />
  )
  const setTier = (place: number, change: Partial<PlanDraft['tiers'][number]>) =>
    onChange({
      tiers: draft.tiers.map((tier, at) => (at === place ? { ...tier, ...change } : tier)),
    })

  return (
    <>
      <details className="rounded-xl border border-line px-4 py-3" {...(isWrong && { open: true })}>
        <summary className="min-h-8 font-semibold">
          Patrons’ part {draft.patronPercent}%, keepers {draft.transactionPercent}%
        </summary>
        <div className="mt-4 space-y-5">
          <PercentField
            label="Patrons’ part"
            percent={draft.patronPercent}
            most={10}
            step={0.5}
            onChange={(patronPercent) => onChange({ patronPercent })}
            hint="Of what their stake lets you have early. Where none is needed, it stays yours. 2% of 160.70 is 3.21."
          />
          <PercentField
            label="For keepers"
            percent={draft.transactionPercent}
            most={1}
            step={0.1}
            onChange={(transactionPercent) => onChange({ transactionPercent })}
            hint="Of the price. Somebody who releases your instalment in time earns a sixth of it; what nobody earns is yours in the last week."
          />
          <PercentField
            label="For who brings a member"
            percent={draft.referralPercent}
            most={10}
            step={0.5}
            onChange={(referralPercent) => onChange({ referralPercent })}
            hint="Of the price."
          />
          <label className="flex min-h-11 items-start gap-3 rounded-xl border border-strong-line px-4 py-3 has-checked:border-slate has-checked:bg-slate-soft">
            <input
              type="checkbox"
              checked={draft.coveredFromDayOne}
              onChange={(event) => onChange({ coveredFromDayOne: event.target.checked })}
              className="mt-0.5 size-5 shrink-0 accent-slate"
            />
            <span>
              Covered from day one
              <span className="block text-sm text-muted">
                All that is left of the price is held back from the start. Buyers like it; without
                patrons you get your money only as weeks pass.
              </span>
            </span>
          </label>
          {number(
            'arbiterDays',
            'An arbiter decides within',
            '14 to 60, if you have named one and contest a claim.',
            'days',
          )}
        </div>
      </details>
      <details className="rounded-xl border border-line px-4 py-3" {...(isWrong && { open: true })}>
        <summary className="min-h-8 font-semibold">Shares, bundles and guests</summary>
        <p className="mt-2 text-sm text-muted">
          How this plan may be sold as shares and single weeks. It is written now, because terms
          never change.
        </p>
        <div className="mt-4 space-y-5">
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            {number('horizonYears', 'Shares are sold ahead', 'At most 15 years.', 'years')}
            {number('queueWeeks', 'A queue for a seat lasts', 'At most 255 weeks.', 'weeks')}
            {number(
              'partsPerWeek',
              'A week has parts',
              '7: its days can be given away one by one.',
            )}
            {number(
              'guestSeats',
              'Guest seats a week',
              'Beside the members’. Seats times parts: at most 65,535.',
            )}
          </div>
          <fieldset>
            <legend className="mb-1.5 font-semibold">Bundles of shares, cheaper together</legend>
            <div className="space-y-3">
              {draft.tiers.map((tier, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: there are always three
                <div key={place} className="grid grid-cols-2 gap-4">
                  <TextField
                    label={`Bundle ${place + 1} of`}
                    unit="shares"
                    inputMode="numeric"
                    value={tier.size}
                    onChange={({ target }) => setTier(place, { size: target.value })}
                  />
                  <TextField
                    label={`Bundle ${place + 1}, cheaper by`}
                    unit="%"
                    inputMode="decimal"
                    value={tier.discountPercent}
                    onChange={({ target }) => setTier(place, { discountPercent: target.value })}
                  />
                </div>
              ))}
            </div>
            <p className="mt-1.5 text-sm text-muted">2 to 255 shares. Empty: no such bundle.</p>
            {problems.tiers && (
              <p role="alert" className="mt-1.5 text-sm font-semibold text-danger">
                {problems.tiers}
              </p>
            )}
          </fieldset>
          <TextField
            label="For the community (optional)"
            placeholder="0x…"
            autoComplete="off"
            spellCheck={false}
            value={draft.community}
            onChange={({ target }) => onChange({ community: target.value })}
            error={problems.community}
            hint="An address that gets what in the end is owed to nobody else."
          />
        </div>
      </details>
    </>
  )
}
