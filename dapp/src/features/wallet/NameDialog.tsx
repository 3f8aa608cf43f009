import { useState } from 'react'
import { type Address, isAddressEqual } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import { readAddress } from '../../lib/readAddress.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { nominateFlow } from './nominateFlow.tsx'
import { shareParamsOf } from './shareParamsOf.ts'
import type { HeldShare } from './WalletShare.ts'

/** For whom a share shall begin. */
export function NameDialog({
  share,
  account,
  onClose,
}: {
  share: HeldShare
  account: Address
  onClose(): void
}) {
  const { start } = useTransaction()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const read = readAddress(text)
  const problem =
    'problem' in read
      ? read.problem
      : isAddressEqual(read.address, account)
        ? 'That is you: it begins for you anyway.'
        : undefined

  return (
    <Dialog open onClose={onClose} title="Name someone">
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (problem || 'problem' in read) return
          onClose()
          start(nominateFlow, {
            ...shareParamsOf(share),
            nominee: read.address,
            quantity: share.quantity,
          })
        }}
      >
        <TextField
          label="Their address"
          value={text}
          onChange={({ target }) => setText(target.value)}
          placeholder="0x…"
          autoComplete="off"
          spellCheck={false}
          hint="The share stays yours until it begins."
          error={tried ? problem : undefined}
        />
        <Button type="submit" wide>
          Review
        </Button>
      </form>
    </Dialog>
  )
}
