import type { ReactNode } from 'react'
import { type Address, formatUnits } from 'viem'
import { Button } from './Button.tsx'
import { TextField } from './Field.tsx'
import { useCurrency } from './useCurrency.ts'

/** Where an amount is typed, with a button for as much as there is. */
export function AmountField({
  label,
  currency,
  value,
  onChange,
  most,
  hint,
  error,
}: {
  label: string
  currency: Address
  value: string
  onChange(text: string): void
  /** What the button fills in; without it there is no button. */
  most?: bigint | undefined
  hint?: ReactNode
  error?: string | undefined
}) {
  const format = useCurrency(currency)
  return (
    <div className="flex items-start gap-2">
      <TextField
        label={label}
        inputMode="decimal"
        autoComplete="off"
        placeholder="0.00"
        unit={format?.sign}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        hint={hint}
        error={error}
        className="flex-1"
      />
      {most !== undefined && (
        <Button
          look="secondary"
          className="mt-8 min-h-12"
          disabled={most === 0n || !format}
          onClick={() => format && onChange(formatUnits(most, format.decimals))}
          aria-label="All of it"
        >
          All
        </Button>
      )}
    </div>
  )
}
