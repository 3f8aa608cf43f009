import { Address } from '../../components/ui/Address.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { addUp } from './addUp.ts'
import { CallCard } from './CallCard.tsx'
import { ContractName } from './ContractName.tsx'
import { decodeLogs } from './decodeLogs.ts'
import { LogGroups } from './LogGroups.tsx'
import type { TransactionFacts } from './readTransaction.ts'
import { soleCurrency } from './soleCurrency.ts'
import { VaultSum } from './VaultSum.tsx'
import { vaultMoves } from './vaultMoves.ts'
import { WhyFailed } from './WhyFailed.tsx'

/** The parts of a transaction that was found. */
export function TransactionParts({ facts }: { facts: TransactionFacts }) {
  const { contracts } = useConfig()
  const { transaction, receipt, timestamp } = facts
  const logs = receipt ? decodeLogs(receipt.logs, contracts) : []
  const sums = addUp(vaultMoves(logs, contracts.EscrowVault))
  const currency = soleCurrency(logs.flatMap(({ event }) => event?.arguments ?? []))

  return (
    <>
      <Card as="section" aria-label="Where and when">
        <div className="flex items-start gap-2">
          <p className="min-w-0 font-mono text-sm break-all">{transaction.hash}</p>
          <CopyButton text={transaction.hash} label="Copy the hash" />
        </div>
        <Figures
          className="mt-2"
          figures={[
            { label: 'What came of it', value: <Outcome status={receipt?.status} /> },
            {
              label: 'Block',
              value: receipt
                ? new Intl.NumberFormat().format(receipt.blockNumber)
                : 'not in a block yet',
            },
            ...(timestamp === undefined
              ? []
              : [{ label: 'Time', value: formatDateTime(timestamp) }]),
            { label: 'From', value: <Address value={transaction.from} /> },
            {
              label: 'To',
              value: transaction.to ? (
                <ContractName address={transaction.to} />
              ) : (
                'a contract that it creates'
              ),
            },
            ...(receipt
              ? [{ label: 'Gas used', value: new Intl.NumberFormat().format(receipt.gasUsed) }]
              : []),
          ]}
        />
      </Card>
      <Section title="What was asked">
        <CallCard to={transaction.to} input={transaction.input} currency={currency} />
      </Section>
      <Section title="In the vault">
        {receipt?.status === 'reverted' ? (
          <WhyFailed hash={transaction.hash} facts={facts} />
        ) : sums.length === 0 ? (
          <Notice title="No money moved in the vault" />
        ) : (
          <div className="space-y-6">
            {sums.map((sum) => (
              <VaultSum key={sum.currency} sum={sum} />
            ))}
          </div>
        )}
      </Section>
      {receipt?.status === 'success' && (
        <Section title="What was written" lead="Its logs, by the contract that wrote them.">
          <LogGroups logs={logs} currency={currency} />
        </Section>
      )}
    </>
  )
}

function Outcome({ status }: { status: 'success' | 'reverted' | undefined }) {
  if (status === undefined) return <Status tone="waiting">Waits for a block</Status>
  if (status === 'reverted') return <Status tone="bad">Failed</Status>
  return <Status tone="good">Done</Status>
}
