import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { Escrow } from '../../lib/readEscrow.ts'
import { ChainMark } from './ChainMark.tsx'

/** The one rule of every outflow as a sum: allowance + top-up + cover ≥ Σ reserve. */
export function Gate({
  escrow: { allowance, topUp, cover, reserve },
  own,
  currency,
}: {
  /** by the chain, with the clock's decisions */
  escrow: Escrow
  /** Σ reserve as worked out here, from how many began when */
  own: bigint
  currency: Address
}) {
  const exact = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
  const there = allowance + topUp + cover
  const holds = there >= reserve
  return (
    <Card>
      <h3 className="text-lg font-semibold">The gate</h3>
      <p className="mt-1 text-[0.95rem] text-muted">
        allowance + top-up + cover ≥ Σ reserve, after every outflow: should all members leave now,
        each is paid in full.
      </p>
      <Figures
        className="mt-3"
        figures={[
          { label: 'Allowance', value: exact(allowance) },
          { label: '+ Top-up', value: exact(topUp) },
          { label: '+ Cover', value: exact(cover) },
          { label: 'There is', value: exact(there), total: true },
          {
            label: 'Σ reserve: there must be',
            note: 'worked out here from how many began in which week',
            value: (
              <>
                <span className="block font-semibold">{exact(reserve)}</span>
                <ChainMark index={own} chain={reserve} currency={currency} />
              </>
            ),
          },
        ]}
      />
      <Notice
        className="mt-4"
        tone={holds ? 'good' : 'bad'}
        alert={!holds}
        title={holds ? 'The gate holds' : 'The gate is broken'}
      >
        {holds ? (
          <>{exact(there - reserve)} to spare.</>
        ) : (
          <>{exact(reserve - there)} is missing for refunds.</>
        )}
      </Notice>
    </Card>
  )
}
