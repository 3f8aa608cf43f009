import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { TextField } from '../../components/ui/Field.tsx'
import { QrScanner } from '../../components/ui/QrScanner.tsx'
import { addressInText } from '../../lib/addressInText.ts'

/** Who gets it: typed, or read off the code that they show. */
export function RecipientField({
  value,
  error,
  onChange,
}: {
  value: string
  /** What is wrong with it, once somebody tried. */
  error: string | undefined
  onChange(value: string): void
}) {
  const [scanning, setScanning] = useState(false)
  return (
    <div className="space-y-3">
      <TextField
        label="Their address"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        placeholder="0x…"
        autoComplete="off"
        spellCheck={false}
        hint="A gift is a transfer on the chain: it can’t be undone."
        error={error}
      />
      {scanning ? (
        <QrScanner
          onScan={(text) => {
            const found = addressInText(text)
            if (!found) return
            onChange(found)
            setScanning(false)
          }}
        />
      ) : (
        <Button look="quiet" size="small" onClick={() => setScanning(true)}>
          Scan the code on their phone
        </Button>
      )}
    </div>
  )
}
