import { useState } from 'react'
import { useConnection } from 'wagmi'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import { QuantityStepper } from '../../components/ui/QuantityStepper.tsx'
import { readAddress } from '../../lib/readAddress.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { giveFlow } from './giveFlow.tsx'
import type { Voucher } from './voucherQuery.ts'

/** To whom, and how many. */
export function GiveForm({ voucher, quantity }: { voucher: Voucher; quantity: bigint }) {
  const { start } = useTransaction()
  const { address: account } = useConnection()
  const [to, setTo] = useState('')
  const [count, setCount] = useState(1n)
  const [tried, setTried] = useState(false)
  const read = readAddress(to)
  const problem =
    'problem' in read
      ? read.problem
      : read.address === account
        ? 'That is you. It is yours already.'
        : undefined
  const wanted = count > quantity ? quantity : count

  return (
    <Card
      as="form"
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (problem || 'problem' in read) return
        start(
          giveFlow,
          { voucherId: voucher.id, quantity: wanted, to: read.address, title: voucher.offer.title },
          { onLanded: () => setTo('') },
        )
      }}
    >
      <TextField
        label="Their address"
        value={to}
        onChange={(event) => setTo(event.target.value)}
        placeholder="0x…"
        autoComplete="off"
        spellCheck={false}
        hint="A gift is a transfer on the chain: it can’t be undone."
        error={tried ? problem : undefined}
      />
      {quantity > 1n && (
        <QuantityStepper
          label="How many to give"
          value={wanted}
          least={1n}
          most={quantity}
          onChange={setCount}
        />
      )}
      <Button type="submit" look="secondary">
        Give it away
      </Button>
    </Card>
  )
}
