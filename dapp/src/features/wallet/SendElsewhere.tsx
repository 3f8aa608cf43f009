import { useState } from 'react'
import type { Address } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import { readAddress } from '../../lib/readAddress.ts'

/** Another address for money that this account can't receive. */
export function SendElsewhere({ onSend }: { onSend(to: Address): void }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()

  return (
    <form
      className="mt-2 space-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        const read = readAddress(text)
        setProblem('problem' in read ? read.problem : undefined)
        if ('address' in read) onSend(read.address)
      }}
    >
      <TextField
        label="Send it to another address"
        hint="One that is yours. It can’t be undone."
        placeholder="0x…"
        value={text}
        onChange={({ target }) => setText(target.value)}
        error={problem}
        spellCheck={false}
        autoComplete="off"
      />
      <Button type="submit" look="secondary" size="small" disabled={!text.trim()}>
        Send it there
      </Button>
    </form>
  )
}
