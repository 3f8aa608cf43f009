import { Choice } from '../ui/Choice.tsx'
import { TextField } from '../ui/Field.tsx'
import { type ForWhomDraft, receiverOf } from './receiverOf.ts'

/** Whether it is for the buyer or a present, and whose. */
export function ForWhom({
  draft,
  onChange,
  hint,
  tried,
}: {
  draft: ForWhomDraft
  onChange(draft: ForWhomDraft): void
  hint: string
  /** Whether to say what is wrong with the address. */
  tried: boolean
}) {
  const read = receiverOf(draft)
  return (
    <>
      <Choice
        label="For whom"
        name="for-whom"
        value={draft.who}
        onChange={(who) => onChange({ ...draft, who })}
        options={[
          { value: 'me', label: 'For me' },
          { value: 'gift', label: 'A present' },
        ]}
      />
      {draft.who === 'gift' && (
        <TextField
          label="Their address"
          value={draft.typed}
          onChange={(event) => onChange({ ...draft, typed: event.target.value })}
          autoComplete="off"
          spellCheck={false}
          placeholder="0x…"
          hint={hint}
          error={tried && 'problem' in read ? read.problem : undefined}
        />
      )}
    </>
  )
}
