import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Address } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { SelectField, TextArea, TextField } from '../../components/ui/Field.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { paths } from '../../lib/paths.ts'
import { useNow } from '../../lib/useNow.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { LambdaField } from './LambdaField.tsx'
import { LocalityField } from './LocalityField.tsx'
import type { RegisterDraft } from './RegisterDraft.ts'
import { registerFlow } from './registerFlow.tsx'
import { type RegisterProblems, registrationOf } from './registrationOf.ts'
import { SectorField } from './SectorField.tsx'
import { standardUtcHours } from './standardUtcHours.ts'
import { utcOffsets } from './utcOffsets.ts'

/** What must be known of a place. */
export function RegisterForm({ owner }: { owner: Address }) {
  const { currencies } = useConfig()
  const now = useNow()
  const { start } = useTransaction()
  const navigate = useNavigate()
  const [problems, setProblems] = useState<RegisterProblems>({})
  const [draft, setDraft] = useState<RegisterDraft>(() => ({
    name: '',
    description: '',
    address: '',
    hours: '',
    sector: '',
    locality: '',
    currency: Object.keys(currencies)[0] ?? '',
    payout: '',
    utcHours: String(standardUtcHours(new Date(now * 1000).getFullYear())),
    arbiter: '',
    lambdaPercent: 20,
  }))
  const set = (change: Partial<RegisterDraft>) => {
    setDraft({ ...draft, ...change })
    // What is being mended is not scolded meanwhile.
    setProblems(
      Object.fromEntries(Object.entries(problems).filter(([field]) => !(field in change))),
    )
  }

  const submit = () => {
    const read = registrationOf(draft, owner)
    setProblems('problems' in read ? read.problems : {})
    if ('params' in read) {
      start(registerFlow, read.params, { onLanded: () => void navigate(paths.desk) })
    }
  }

  return (
    <Card
      as="form"
      aria-label="Your place"
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label="Name"
        value={draft.name}
        onChange={({ target }) => set({ name: target.value })}
        error={problems.name}
        autoComplete="organization"
      />
      <TextArea
        label="What it is"
        hint="A sentence or two that make people come."
        value={draft.description}
        onChange={({ target }) => set({ description: target.value })}
        error={problems.description}
      />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <TextField
          label="Address"
          value={draft.address}
          onChange={({ target }) => set({ address: target.value })}
          autoComplete="street-address"
        />
        <TextField
          label="Opening hours"
          value={draft.hours}
          onChange={({ target }) => set({ hours: target.value })}
        />
        <SectorField
          value={draft.sector}
          onChange={(sector) => set({ sector })}
          error={problems.sector}
        />
        <div>
          <LocalityField
            value={draft.locality}
            onChange={(locality) => set({ locality })}
            error={problems.locality}
          />
        </div>
        <SelectField
          label="Currency"
          hint="For good: all your vouchers and your patrons’ stake are in it."
          value={draft.currency}
          onChange={({ target }) => set({ currency: target.value })}
        >
          {Object.entries(currencies).map(([address, { symbol }]) => (
            <option key={address} value={address}>
              {symbol}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Clock"
          hint="For good: your weeks begin on Monday 00:00 standard time there, 01:00 in summer."
          value={draft.utcHours}
          onChange={({ target }) => set({ utcHours: target.value })}
        >
          {utcOffsets.map(([hours, cities]) => (
            <option key={hours} value={String(hours)}>
              UTC{hours < 0 ? '−' : '+'}
              {Math.abs(hours)} · {cities}
            </option>
          ))}
        </SelectField>
      </div>
      <LambdaField
        percent={draft.lambdaPercent}
        onChange={(lambdaPercent) => set({ lambdaPercent })}
      />
      <details>
        <summary className="min-h-8 font-semibold">Payout address and arbiter</summary>
        <div className="mt-4 space-y-5">
          <TextField
            label="Where money goes"
            hint="Empty: to this account. You can change it later."
            placeholder={owner}
            value={draft.payout}
            onChange={({ target }) => set({ payout: target.value })}
            error={problems.payout}
            spellCheck={false}
          />
          <TextField
            label="Arbiter"
            hint="Decides when you contest a claim of somebody who says that a voucher wasn’t honoured: a consumer council, say. Empty: nobody, and then you can’t contest. It must not be you or anybody you pay."
            value={draft.arbiter}
            onChange={({ target }) => set({ arbiter: target.value })}
            error={problems.arbiter}
            spellCheck={false}
          />
        </div>
      </details>
      {Object.keys(problems).length > 0 && (
        <p role="alert" className="font-semibold text-danger">
          Something is missing above.
        </p>
      )}
      <Button type="submit" size="large" wide>
        Look at it, then register
      </Button>
    </Card>
  )
}
