import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { ChainMark } from './ChainMark.tsx'
import type { AuditedCredit } from './readAuditIndex.ts'

/** Payments that their receivers refused. They wait in the vault for their owners alone. */
export function CreditsWaiting({
  credits,
  chain,
}: {
  credits: readonly AuditedCredit[]
  chain: readonly bigint[]
}) {
  return (
    <Section
      title="Credits"
      lead="Payments that could not be delivered. They wait for their receivers, who alone can withdraw them."
    >
      <EntryList
        label="Credits waiting"
        entries={credits.map(({ currency, account, amount }, place) => ({
          id: `${currency}-${account}`,
          title: <Address value={account} />,
          value: <Amount value={amount} currency={currency} />,
          valueNote: <ChainMark index={amount} chain={chain[place]} currency={currency} />,
        }))}
      />
    </Section>
  )
}
