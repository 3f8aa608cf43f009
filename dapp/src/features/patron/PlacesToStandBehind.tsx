import { Link } from 'react-router'
import { Amount } from '../../components/ui/Amount.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import { placeName } from '../../lib/placeName.ts'
import { sectorName } from '../../lib/sectorName.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { placesToStandBehindQuery } from './placesToStandBehindQuery.ts'

/** Places that look for patrons. */
export function PlacesToStandBehind({ except }: { except: readonly number[] }) {
  const { data, error, refetch } = useIndexQuery(placesToStandBehindQuery())
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonBlock />

  const places = data.pools.items.filter(({ merchantId }) => !except.includes(merchantId))
  if (places.length === 0) {
    return (
      <EmptyState
        title={
          except.length > 0 ? 'You stand behind all of them' : 'No place has opened a pool yet'
        }
      >
        A place opens its pool at its desk, and then anyone may stand behind it.
      </EmptyState>
    )
  }
  return (
    <EntryList
      label="Places that look for patrons"
      entries={places.map(
        ({ id, merchantId, merchant, patronCount, deposits, currency, lambdaBps }) => ({
          id,
          title: (
            <Link to={paths.stakeBehind(merchantId)} className="underline underline-offset-4">
              <SafeText>{merchant.name}</SafeText>
            </Link>
          ),
          note: `${sectorName(merchant.sector)} · ${placeName(merchant.locality)} · ${formatCount(patronCount, 'patron')}`,
          value: (
            <>
              <Amount value={deposits} currency={currency} style="short" />{' '}
              <span className="text-sm text-muted">staked</span>
            </>
          ),
          valueNote: `${formatBps(lambdaBps)} a week`,
        }),
      )}
    />
  )
}
