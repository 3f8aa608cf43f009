import { useQuery } from '@tanstack/react-query'
import type { Address } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { BundleCard } from './BundleCard.tsx'
import { NamedSeats } from './NamedSeats.tsx'
import { readMyShares } from './readMyShares.ts'
import { shareGroups } from './shareGroups.ts'
import { useHidden } from './useHidden.ts'

/** Shares by bundle, and seats that somebody was named for. Nothing where there are none. */
export function Shares({ account, now }: { account: Address; now: number }) {
  const { indexerUrl } = useConfig()
  const { isHidden, set } = useHidden(account)
  const { data, error, refetch } = useQuery({
    queryKey: ['index', 'myShares', account],
    queryFn: ({ signal }) => readMyShares(indexerUrl, account, signal),
  })
  if (error) {
    return (
      <ErrorState
        title="Your shares could not be read"
        error={error}
        onRetry={() => void refetch()}
      />
    )
  }
  if (!data) return null

  const groups = shareGroups(data)
  const shown = groups.filter(({ key }) => !isHidden(`shares-${key}`))
  const hidden = groups.filter(({ key }) => isHidden(`shares-${key}`))
  return (
    <>
      <NamedSeats named={data.named} account={account} />
      {groups.length > 0 && (
        <Section
          title="My shares"
          lead="Years that were bought together. Begin one when you like, name somebody, or give it away."
          className="mb-10"
        >
          <ul className="grid items-start gap-5 lg:grid-cols-2">
            {shown.map((group) => (
              <BundleCard
                key={group.key}
                group={group}
                account={account}
                now={now}
                onHide={() => set(`shares-${group.key}`, true)}
              />
            ))}
          </ul>
          {hidden.length > 0 && (
            <details className="mt-4">
              <summary className="min-h-8 cursor-pointer text-muted">
                {formatCount(hidden.length, 'bundle')} hidden on this device
              </summary>
              <ul className="mt-2 space-y-2">
                {hidden.map(({ key, plan }) => (
                  <li key={key} className="flex items-center justify-between gap-4">
                    <SafeText>{plan.title}</SafeText>
                    <Button
                      look="secondary"
                      size="small"
                      onClick={() => set(`shares-${key}`, false)}
                    >
                      Show again
                    </Button>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Section>
      )}
    </>
  )
}
