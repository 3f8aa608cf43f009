import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { type PayeeRow, payeesOf } from './payeesOf.ts'
import { setPayeesFlow } from './setPayeesFlow.tsx'

const most = 3

/** Up to three others who share the merchant's part of every payment. */
export function PayeesCard({ merchant }: { merchant: DeskMerchant }) {
  const { start } = useTransaction()
  const [problem, setProblem] = useState<string>()
  const [rows, setRows] = useState<readonly PayeeRow[]>(() =>
    Array.from({ length: most }, (_, place) => {
      const payee = merchant.payees.items[place]
      return { account: payee?.account ?? '', percent: payee ? String(payee.bps / 100) : '' }
    }),
  )
  const set = (place: number, change: Partial<PayeeRow>) =>
    setRows(rows.map((row, at) => (at === place ? { ...row, ...change } : row)))

  const submit = () => {
    const read = payeesOf(rows)
    setProblem('problem' in read ? read.problem : undefined)
    if ('payees' in read) start(setPayeesFlow, { merchantId: merchant.id, payees: read.payees })
  }

  return (
    <Card
      as="form"
      aria-label="Payees"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2 className="text-lg font-semibold">Who shares your part</h2>
      <p className="mt-1 mb-4 text-sm text-muted">
        A landlord, a brewery, a band: up to three, paid in the same moment. The rest goes to your
        payout address.
      </p>
      <div className="space-y-3">
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are three places
          <div key={place} className="grid grid-cols-[minmax(0,1fr)_7rem] gap-2">
            <TextField
              label={`Payee ${place + 1}`}
              placeholder="0x…"
              value={row.account}
              onChange={({ target }) => set(place, { account: target.value })}
              spellCheck={false}
              autoComplete="off"
            />
            <TextField
              label="Part"
              unit="%"
              inputMode="decimal"
              value={row.percent}
              onChange={({ target }) => set(place, { percent: target.value })}
            />
          </div>
        ))}
      </div>
      {problem && (
        <p role="alert" className="mt-2 text-sm font-semibold text-danger">
          {problem}
        </p>
      )}
      <Button type="submit" look="secondary" className="mt-4">
        Share it like this
      </Button>
    </Card>
  )
}
