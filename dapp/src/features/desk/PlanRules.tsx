import { secondThird } from '@homing/sdk/schedule/secondThird'
import { Choice } from '../../components/ui/Choice.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import type { PlanDraft } from './PlanDraft.ts'
import type { PlanProblems } from './planTermsOf.ts'

/** When members may change their mind, and how long they may pause. */
export function PlanRules({
  draft,
  problems,
  onChange,
}: {
  draft: PlanDraft
  problems: PlanProblems
  onChange(change: Partial<PlanDraft>): void
}) {
  const weeks = Number(draft.weekCount)
  const from = weeks >= 6 && weeks <= 104 ? secondThird(weeks) + 1 : undefined
  return (
    <>
      <div>
        <Choice
          label="May they change their mind?"
          name="cooling-off"
          value={draft.coolingOffWeeks}
          onChange={(coolingOffWeeks) => onChange({ coolingOffWeeks })}
          options={[
            { value: '0', label: 'No' },
            { value: '1', label: 'For 1 week' },
            { value: '2', label: 'For 2 weeks' },
          ]}
        />
        <p className="mt-1.5 text-sm text-muted">
          {draft.coolingOffWeeks === '0'
            ? 'You get the first third at once.'
            : 'So long their money waits apart, and you get the first third after it. Where the law gives buyers 14 days, choose 2 weeks.'}
          {from !== undefined &&
            ` Leaving for what is left is possible from week ${from} on, in every plan.`}
        </p>
      </div>
      <TextField
        label="Longest pause"
        unit="weeks"
        inputMode="numeric"
        value={draft.longestPauseWeeks}
        onChange={({ target }) => onChange({ longestPauseWeeks: target.value })}
        error={problems.longestPauseWeeks}
        hint="All pauses of a member together; 0: no pauses. Their weeks wait, and so do your instalments."
      />
    </>
  )
}
