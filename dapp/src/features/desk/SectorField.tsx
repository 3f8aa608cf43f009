import { useState } from 'react'
import { SelectField, TextField } from '../../components/ui/Field.tsx'
import { sectorNames } from '../../lib/sectorName.ts'

const sectors = Object.entries(sectorNames).sort(([, a], [, b]) => a.localeCompare(b))

/** What kind of place it is: by name, or by its merchant category code. */
export function SectorField({
  value,
  onChange,
  error,
}: {
  value: string
  onChange(code: string): void
  error?: string | undefined
}) {
  const [byCode, setByCode] = useState(value !== '' && !sectorNames[Number(value)])
  return (
    <div className="space-y-3">
      <SelectField
        label="What kind of place"
        value={byCode ? 'code' : value}
        error={byCode ? undefined : error}
        onChange={({ target }) => {
          setByCode(target.value === 'code')
          onChange(target.value === 'code' ? '' : target.value)
        }}
      >
        <option value="">Choose…</option>
        {sectors.map(([code, name]) => (
          <option key={code} value={code}>
            {name} ({code.padStart(4, '0')})
          </option>
        ))}
        <option value="code">Something else, by its code</option>
      </SelectField>
      {byCode && (
        <TextField
          label="Merchant category code"
          hint="Four digits of ISO 18245; it stands on your card terminal’s contract."
          inputMode="numeric"
          value={value}
          onChange={({ target }) => onChange(target.value)}
          error={error}
        />
      )}
    </div>
  )
}
