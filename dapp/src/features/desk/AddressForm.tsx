import { type ReactNode, useState } from 'react'
import type { Address } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import { readAddress } from '../../lib/readAddress.ts'

/** One address and one button. */
export function AddressForm({
  label,
  hint,
  action,
  danger = false,
  onSubmit,
}: {
  label: string
  hint?: ReactNode
  action: string
  danger?: boolean
  onSubmit(address: Address, clear: () => void): void
}) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()

  const submit = () => {
    const read = readAddress(text)
    setProblem('problem' in read ? read.problem : undefined)
    if ('address' in read) onSubmit(read.address, () => setText(''))
  }

  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label={label}
        hint={hint}
        placeholder="0x…"
        value={text}
        onChange={({ target }) => setText(target.value)}
        error={problem}
        spellCheck={false}
        autoComplete="off"
      />
      <Button type="submit" look={danger ? 'danger' : 'secondary'} disabled={!text.trim()}>
        {action}
      </Button>
    </form>
  )
}
