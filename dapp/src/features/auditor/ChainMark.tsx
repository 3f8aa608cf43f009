import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { CheckMark } from '../../components/ui/CheckMark.tsx'

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
      <span className="inline-flex items-center gap-1 text-sm whitespace-nowrap text-neck">
        <CheckMark /> same on the chain
      </span>
    )
  }
  return (
    <span className="text-sm font-semibold text-danger">
      <CheckMark ok={false} className="mr-1 inline size-[0.8em]" />
      differs by <Amount value={index - chain} currency={currency} style="exact" />
    </span>
  )
}
