import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { classes } from '../../components/ui/classes.ts'

/** What came in or went out, with its sign. */
export function SignedAmount({ value, currency }: { value: bigint; currency: Address }) {
  return (
    <span className={classes('whitespace-nowrap', value > 0n && 'text-neck')}>
      {value > 0n && '+'}
      <Amount value={value} currency={currency} style="exact" />
    </span>
  )
}
