import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'

/** Whether the chain says the same as the index. */
export function ChainMark({
  index,
  chain,
  currency,
}: {
  index: bigint
  chain: bigint | undefined
  currency: Address
}) {
  if (chain === undefined) {
    return <span className="text-sm text-muted">the chain did not answer</span>
  }
  if (chain === index) {
    return (
      <span className="text-sm whitespace-nowrap text-neck">
        <span aria-hidden="true">✓ </span>same on the chain
      </span>
    )
  }
  return (
    <span className="text-sm font-semibold text-danger">
      <span aria-hidden="true">■ </span>differs by{' '}
      <Amount value={index - chain} currency={currency} style="exact" />
    </span>
  )
}
