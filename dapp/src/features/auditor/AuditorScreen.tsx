import { labels as known } from '@homing/sdk/ids/labels'
import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { AccountMeanings } from './AccountMeanings.tsx'
import { AtBlock } from './AtBlock.tsx'
import { balanceSheets } from './balanceSheets.ts'
import { CreditsWaiting } from './CreditsWaiting.tsx'
import { CurrencySheet } from './CurrencySheet.tsx'
import { FindTransaction } from './FindTransaction.tsx'
import { MerchantAccounts } from './MerchantAccounts.tsx'
import { useVaultAudit } from './useVaultAudit.ts'

const step = 25

/** Whether all the money is there, and whose it is. For everybody; no wallet is needed. */
export function AuditorScreen() {
  const { data, error, refetch } = useVaultAudit()
  const [shown, setShown] = useState(step)
  return (
    <Page
      title="Auditor"
      lead="All money of all merchants lies in one vault. Here is each account of it, by the index and by the chain itself."
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonBlock lines={10} />
      ) : (
        <>
          <Section title="The vault" lead={<AtBlock block={data.block} />}>
            {data.index.currencies.length === 0 ? (
              <EmptyState title="The vault is empty">
                No merchant has registered yet, so there is no currency to count.
              </EmptyState>
            ) : (
              <div className="space-y-4">
                {balanceSheets(data.index, data.chain.tokens).map((sheet) => {
                  const own = data.index.accounts.filter(
                    ({ currency }) => currency === sheet.currency,
                  )
                  return (
                    <CurrencySheet
                      key={sheet.currency}
                      sheet={sheet}
                      counted={own.length}
                      differing={
                        own.filter(({ id, balance }) => data.chain.accounts.get(id) !== balance)
                          .length
                      }
                    />
                  )
                })}
              </div>
            )}
          </Section>
          {data.index.merchants.length > 0 && (
            <Section title="Merchants">
              <MerchantAccounts
                merchants={data.index.merchants.slice(0, shown)}
                accounts={data.index.accounts}
                labels={labelsOf(data.index.accounts)}
                chain={data.chain.accounts}
              />
              {data.index.merchants.length > shown && (
                <Button look="secondary" className="mt-4" onClick={() => setShown(shown + step)}>
                  Show more of {data.index.merchants.length}
                </Button>
              )}
              <AccountMeanings labels={labelsOf(data.index.accounts)} />
            </Section>
          )}
          {data.index.credits.length > 0 && (
            <CreditsWaiting credits={data.index.credits} chain={data.chain.credits} />
          )}
          <Section title="One transaction">
            <FindTransaction />
          </Section>
        </>
      )}
    </Page>
  )
}

/** The accounts that are known, and any other that appears in the vault. */
function labelsOf(accounts: readonly { label: number }[]): number[] {
  return [
    ...new Set<number>([...Object.values(known), ...accounts.map(({ label }) => label)]),
  ].sort((a, b) => a - b)
}
