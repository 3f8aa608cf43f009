import { parseAmount } from '@homing/sdk/money/parseAmount'
import { useState } from 'react'
import type { Address } from 'viem'
import { formatAmount } from '../../lib/formatAmount.ts'
import { useCurrency } from './useCurrency.ts'

/** What is typed into an `AmountField`, read as units of its currency, and what is wrong with it. */
export function useTypedAmount(currency: Address, most?: bigint, initial = '') {
  const format = useCurrency(currency)
  const [text, setText] = useState(initial)
  const amount = format && text.trim() ? parseAmount(text, format.decimals) : undefined

  let error: string | undefined
  if (format && text.trim() && amount === undefined) {
    error = `Digits only, with at most ${format.decimals} after the point.`
  } else if (format && most !== undefined && amount !== undefined && amount > most) {
    error = `At most ${formatAmount(most, format, 'exact')}.`
  }
  return { text, setText, amount: error ? undefined : amount || undefined, error }
}
