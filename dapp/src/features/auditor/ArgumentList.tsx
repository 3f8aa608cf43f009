import type { Address } from 'viem'
import { Figures } from '../../components/ui/Figures.tsx'
import type { Argument } from './Argument.ts'
import { ArgumentValue } from './ArgumentValue.tsx'
import type { Product } from './contractAt.ts'
import { inWords } from './inWords.ts'
import { soleCurrency } from './soleCurrency.ts'

/** The values of a call or a log, a line each. */
export function ArgumentList({
  lines,
  of,
  product,
  currency,
}: {
  lines: readonly Argument[]
  of: string
  /** Whose call or event it is. */
  product?: Product | undefined
  /** Of amounts, where the values name none themselves. */
  currency: Address | undefined
}) {
  const own = soleCurrency(lines) ?? currency
  return (
    <Figures
      className="text-[0.95rem]"
      figures={lines.map((line) => ({
        label: <span className="text-muted">{line.path.map(inWords).join(' · ')}</span>,
        value: <ArgumentValue line={line} of={of} product={product} currency={own} />,
      }))}
    />
  )
}
