import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { isHash } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import { paths } from '../../lib/paths.ts'

/** The way to a transaction whose hash somebody has. */
export function FindTransaction() {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const navigate = useNavigate()

  const open = (event: FormEvent) => {
    event.preventDefault()
    const hash = typed.trim()
    if (isHash(hash)) void navigate(paths.movement(hash))
    else setProblem('A transaction’s hash is 0x and 64 letters and digits.')
  }

  return (
    <form onSubmit={open} className="flex max-w-2xl flex-wrap items-start gap-2">
      <TextField
        label="A transaction’s hash"
        placeholder="0x…"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setProblem(undefined)
        }}
        error={problem}
        className="min-w-56 flex-1"
      />
      <Button type="submit" look="secondary" className="min-h-12 sm:mt-8">
        Take it apart
      </Button>
    </form>
  )
}
