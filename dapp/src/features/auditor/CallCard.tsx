import type { Address, Hex } from 'viem'
import { Card } from '../../components/ui/Card.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { ArgumentList } from './ArgumentList.tsx'
import { callSentence } from './callSentence.ts'
import { contractAt } from './contractAt.ts'
import { decodeCall } from './decodeCall.ts'

/** What was asked of the contract. */
export function CallCard({
  to,
  input,
  currency,
}: {
  to: Address | null
  input: Hex
  currency: Address | undefined
}) {
  const { contracts } = useConfig()
  if (!to) return <Card>It creates a contract.</Card>
  if (input === '0x') return <Card>It calls no function; it only sends the chain’s own coin.</Card>

  const { abi, isToken, product } = contractAt(to, contracts)
  const call = decodeCall(abi, input)
  if (!call) {
    return (
      <Card>
        <p>This page does not know the function that was called. Its data:</p>
        <Bytes data={input} />
      </Card>
    )
  }
  return (
    <Card>
      <p className="text-lg font-semibold">{callSentence(call.name, product)}</p>
      <p className="mb-2 font-mono text-sm text-muted">{call.name}</p>
      <ArgumentList
        lines={call.arguments}
        of={call.name}
        product={product}
        currency={isToken ? to : currency}
      />
    </Card>
  )
}

function Bytes({ data }: { data: Hex }) {
  return (
    <section
      aria-label="Data"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="mt-2 max-h-48 overflow-y-auto rounded-xl bg-sunk p-3 font-mono text-sm break-all"
    >
      {data}
    </section>
  )
}
