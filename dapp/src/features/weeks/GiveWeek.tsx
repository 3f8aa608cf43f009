import { useState } from 'react'
import type { Address } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { QuantityStepper } from '../../components/ui/QuantityStepper.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import { giveWeeksFlow } from './giveWeeksFlow.tsx'
import { RecipientField } from './RecipientField.tsx'
import { recipientOf } from './recipientOf.ts'
import type { Week } from './weekQuery.ts'

/** To whom, and how many parts of one week. */
export function GiveWeek({
  week,
  parts,
  account,
}: {
  week: Week
  parts: bigint
  account: Address
}) {
  const { start } = useTransaction()
  const [to, setTo] = useState('')
  const [count, setCount] = useState<bigint>()
  const [tried, setTried] = useState(false)
  const read = recipientOf(to, account)
  const wanted = count === undefined || count > parts ? parts : count

  return (
    <Card
      as="form"
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if ('problem' in read) return
        start(
          giveWeeksFlow,
          {
            title: week.plan.title,
            merchantName: week.merchant.name,
            to: read.address,
            gifts: [{ tokenId: week.id, parts: wanted }],
          },
          { onLanded: () => setTo('') },
        )
      }}
    >
      <RecipientField
        value={to}
        onChange={setTo}
        error={tried && 'problem' in read ? read.problem : undefined}
      />
      {parts > 1n && (
        <QuantityStepper
          label="How many parts to give"
          value={wanted}
          least={1n}
          most={parts}
          onChange={setCount}
        />
      )}
      <Button type="submit" look="secondary">
        Give it away
      </Button>
    </Card>
  )
}
