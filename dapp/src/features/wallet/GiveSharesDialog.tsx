import { useState } from 'react'
import { type Address, isAddressEqual } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import { formatMonday } from '../../lib/formatMonday.ts'
import { readAddress } from '../../lib/readAddress.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { giveSharesFlow } from './giveSharesFlow.tsx'
import type { HeldShare } from './WalletShare.ts'

/** Who gets which share; all of it in one transaction. What is left empty is kept. */
export function GiveSharesDialog({
  title,
  shares,
  account,
  onClose,
}: {
  title: string
  shares: readonly HeldShare[]
  account: Address
  onClose(): void
}) {
  const { start } = useTransaction()
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState(false)
  const isOne = shares.length === 1
  const rows = shares.map((share) => {
    const text = texts[String(share.id)] ?? ''
    const read = text.trim() || isOne ? readAddress(text) : undefined
    const problem =
      read && 'problem' in read
        ? read.problem
        : read && isAddressEqual(read.address, account)
          ? 'That is you. It is yours already.'
          : undefined
    return { share, text, address: read && 'address' in read ? read.address : undefined, problem }
  })
  const gifts = rows.flatMap(({ share: { id, place }, address }) =>
    address ? [{ shareId: id, place, to: address }] : [],
  )

  return (
    <Dialog
      open
      onClose={onClose}
      title={isOne ? 'Give it away' : 'Split among friends'}
      {...(!isOne && { lead: 'An address for each that you give. What you leave empty you keep.' })}
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (rows.some(({ problem }) => problem) || gifts.length === 0) return
          onClose()
          start(giveSharesFlow, { title, gifts })
        }}
      >
        {rows.map(({ share, text, problem }) => (
          <TextField
            key={String(share.id)}
            label={
              isOne
                ? 'Their address'
                : `Share ${share.place + 1}, from ${formatMonday(share.dueAt, share.plan.merchant.weekOffset)}`
            }
            value={text}
            onChange={({ target }) =>
              setTexts((all) => ({ ...all, [String(share.id)]: target.value }))
            }
            placeholder="0x…"
            autoComplete="off"
            spellCheck={false}
            error={tried ? problem : undefined}
          />
        ))}
        {tried && !isOne && gifts.length === 0 && (
          <p role="alert" className="text-sm font-semibold text-danger">
            Enter at least one address.
          </p>
        )}
        <Button type="submit" wide>
          Review{gifts.length > 1 ? ` ${gifts.length} gifts` : ''}
        </Button>
      </form>
    </Dialog>
  )
}
