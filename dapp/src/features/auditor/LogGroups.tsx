import type { Address } from 'viem'
import { Card } from '../../components/ui/Card.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { ArgumentList } from './ArgumentList.tsx'
import { ContractName } from './ContractName.tsx'
import { contractAt } from './contractAt.ts'
import type { DecodedLog } from './decodeLogs.ts'
import { inWords } from './inWords.ts'

/** All logs of a transaction, by the contract that wrote them, in their order. */
export function LogGroups({
  logs,
  currency,
}: {
  logs: readonly DecodedLog[]
  currency: Address | undefined
}) {
  const { contracts } = useConfig()
  if (logs.length === 0) return <EmptyState title="It wrote no log" />

  const writers = [...new Set(logs.map(({ address }) => address))]
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
      {writers.map((address) => {
        const { isToken, product } = contractAt(address, contracts)
        return (
          <Card key={address} as="article">
            <h3 className="text-lg font-semibold">
              <ContractName address={address} />
            </h3>
            <ol className="mt-3 space-y-4">
              {logs
                .filter((log) => log.address === address)
                .map(({ logIndex, event, topics, data }) => (
                  <li key={logIndex} className="border-t-2 border-line pt-3">
                    <p className="font-semibold">
                      {event ? inWords(event.name) : 'An event that this page does not know'}{' '}
                      <span className="text-sm font-normal text-muted">log {logIndex}</span>
                    </p>
                    {event ? (
                      <ArgumentList
                        lines={event.arguments}
                        of={event.name}
                        product={product}
                        currency={isToken ? address : currency}
                      />
                    ) : (
                      <p className="font-mono text-sm break-all text-muted">
                        {[...topics, data].join(' ')}
                      </p>
                    )}
                  </li>
                ))}
            </ol>
          </Card>
        )
      })}
    </div>
  )
}
