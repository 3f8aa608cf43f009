import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { cleanLines } from '../../lib/cleanLines.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatMonday } from '../../lib/formatMonday.ts'
import { readTerms } from '../../lib/readTerms.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { acceptShareFlow } from './acceptShareFlow.tsx'
import type { Named } from './readMyShares.ts'
import { shareParamsOf } from './shareParamsOf.ts'
import { useHidden } from './useHidden.ts'

const keyOf = ({ share, holder }: Named) => `named-${share.id}-${holder}`

/** Seats that others have to give and named this account for. They cost it nothing, and bind it to nothing unaccepted. */
export function NamedSeats({ named, account }: { named: readonly Named[]; account: AddressType }) {
  const { start } = useTransaction()
  const { isHidden, set } = useHidden(account)
  const shown = named.filter((one) => !isHidden(keyOf(one)))
  const hiddenCount = named.length - shown.length
  if (named.length === 0) return null

  return (
    <Section
      title="You were named"
      lead="Somebody has a year to give and named you. You pay nothing; accept the terms, and it begins for you."
      className="mb-10"
    >
      {shown.length > 0 && (
        <EntryList
          label="You were named"
          entries={shown.map((one) => {
            const { share, holder, accepted } = one
            const text = readTerms(share.plan.metadataURI, share.plan.termsHash)
            return {
              id: keyOf(one),
              title: <SafeText>{share.plan.title}</SafeText>,
              note: (
                <>
                  <SafeText>{share.plan.merchant.name}</SafeText>, by{' '}
                  <Address value={holder} brief />, at the latest from{' '}
                  {formatMonday(share.dueAt, share.plan.merchant.weekOffset)}
                  {text.kind === 'text' && (
                    <details className="mt-1">
                      <summary className="min-h-8 cursor-pointer">The place’s terms</summary>
                      {cleanLines(text.text).map((line, place) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
                        <p key={place} dir="auto">
                          {line}
                        </p>
                      ))}
                    </details>
                  )}
                </>
              ),
              value: (
                <span className="flex flex-col items-end gap-2">
                  {accepted ? (
                    <Status tone="good">Accepted</Status>
                  ) : (
                    <Button
                      size="small"
                      onClick={() =>
                        start(acceptShareFlow, {
                          ...shareParamsOf(share),
                          holder,
                          termsHash: share.plan.termsHash,
                          isTextKnown: text.kind !== 'missing',
                        })
                      }
                    >
                      Accept
                    </Button>
                  )}
                  <Button look="quiet" size="small" onClick={() => set(keyOf(one), true)}>
                    Hide
                  </Button>
                </span>
              ),
            }
          })}
        />
      )}
      {hiddenCount > 0 && (
        <Button
          look="quiet"
          size="small"
          className="mt-2"
          onClick={() => {
            for (const one of named) set(keyOf(one), false)
          }}
        >
          Show {formatCount(hiddenCount, 'hidden one')}
        </Button>
      )}
    </Section>
  )
}
