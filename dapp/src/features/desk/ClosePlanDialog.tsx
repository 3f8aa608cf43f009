import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import { closePlanFlow } from './closePlanFlow.tsx'

const word = 'close for good'

/** Asks for words that nobody types by mistake. */
export function ClosePlanDialog({
  plan,
  onClose,
}: {
  plan: { id: number; title: string }
  onClose(): void
}) {
  const { start } = useTransaction()
  const [text, setText] = useState('')
  const isTyped = text.trim().toLowerCase() === word

  return (
    <Dialog
      open
      onClose={onClose}
      title="Close this plan for good"
      lead="It never sells again. Members stay; whoever holds a share may begin it, or take their money back. This can’t be undone."
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isTyped) return
          onClose()
          start(closePlanFlow, { planId: plan.id, title: plan.title })
        }}
      >
        <TextField
          label={`Type “${word}”`}
          autoComplete="off"
          autoCapitalize="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" look="danger" wide disabled={!isTyped}>
          Review
        </Button>
      </form>
    </Dialog>
  )
}
