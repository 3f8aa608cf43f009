import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import { setCapacityFlow } from './setCapacityFlow.tsx'

const most = 2n ** 24n - 1n

/** How many seats a plan shall have. */
export function CapacityDialog({
  plan,
  capacity,
  onClose,
}: {
  plan: { id: number; title: string }
  capacity: bigint
  onClose(): void
}) {
  const { start } = useTransaction()
  const [text, setText] = useState(String(capacity))
  const [tried, setTried] = useState(false)
  const wanted = /^\d{1,9}$/.test(text.trim()) ? BigInt(text.trim()) : undefined
  const isWrong = wanted === undefined || wanted < 1n || wanted > most

  return (
    <Dialog open onClose={onClose} title="Change capacity">
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (isWrong) return
          onClose()
          start(setCapacityFlow, { planId: plan.id, title: plan.title, capacity: wanted })
        }}
      >
        <TextField
          label="Seats"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
          hint="Not fewer than are taken and waited for, and enough for the shares that you sold."
          error={tried && isWrong ? `A number from 1 to ${most.toLocaleString()}.` : undefined}
        />
        <Button type="submit" wide>
          Review
        </Button>
      </form>
    </Dialog>
  )
}
