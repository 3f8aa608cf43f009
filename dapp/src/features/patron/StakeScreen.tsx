import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useConnection } from 'wagmi'
import { NoSuchPlace } from '../../components/merchant/NoSuchPlace.tsx'
import { Unverified } from '../../components/merchant/Unverified.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { Choice } from '../../components/ui/Choice.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { formatBps } from '../../lib/formatBps.ts'
import { merchantIdOf } from '../../lib/merchantIdOf.ts'
import { paths } from '../../lib/paths.ts'
import { placeName } from '../../lib/placeName.ts'
import { sectorName } from '../../lib/sectorName.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { BeforeYouStake } from './BeforeYouStake.tsx'
import { StakeForm } from './StakeForm.tsx'
import { StandsBehind } from './StandsBehind.tsx'
import { type StakePage, stakePageQuery } from './stakePageQuery.ts'

const back = { to: paths.patron, label: 'Patron' }

/** What to know of a place before standing behind it, and the way to do it. */
export function StakeScreen() {
  const id = merchantIdOf(useParams().merchantId)
  const { data, error, refetch } = useIndexQuery(id === undefined ? undefined : stakePageQuery(id))

  if (id === undefined || data?.merchant === null) return <NoSuchPlace />
  if (error && !data) {
    return (
      <Page title="Stand behind a place" back={back}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  if (!data) {
    return (
      <Page title="Stand behind a place" back={back}>
        <SkeletonBlock lines={8} />
      </Page>
    )
  }
  return <Filled merchant={data.merchant} />
}

function Filled({ merchant }: { merchant: StakePage }) {
  const now = useNow()
  const { address } = useConnection()
  const pools = merchant.pools.items
  const [chosen, setChosen] = useState(pools[0]?.id)
  const pool = pools.find(({ id }) => id === chosen) ?? pools[0]
  const isOwn = address?.toLowerCase() === merchant.owner.toLowerCase()

  return (
    <Page
      title={`Stand behind ${cleanText(merchant.name)}`}
      lead={`${sectorName(merchant.sector)} · ${placeName(merchant.locality)}`}
      back={back}
      actions={
        <Link to={paths.merchant(merchant.id)} className={buttonClasses({ look: 'secondary' })}>
          Its page
        </Link>
      }
    >
      <p className="-mt-3 mb-6 flex flex-wrap items-center gap-2 text-muted">
        <Unverified /> Nobody has checked the name. Know the people before you stake.
      </p>
      {isOwn && (
        <Notice tone="warning" title="This is your own place" className="mb-6">
          What you stake yourself counts like a patron’s. A bond, at your desk, is what a claim
          takes first.{' '}
          <Link to={paths.deskOf(merchant.id)} className="underline underline-offset-4">
            Go to the desk
          </Link>
        </Notice>
      )}
      {!pool ? (
        <EmptyState title="It has not opened a pool yet">
          The owner opens one at the desk. Until then nobody can stand behind it, and it can sell
          nothing.
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
          <div className="min-w-0">
            {pools.length > 1 && (
              <Choice
                label="It has several pools"
                name="pool"
                className="mb-6"
                value={pool.id}
                onChange={setChosen}
                options={pools.map(({ id, number, lambdaBps }) => ({
                  value: id,
                  label: `Pool ${number}, ${formatBps(lambdaBps)} a week`,
                }))}
              />
            )}
            <Section title="Before you stake">
              <BeforeYouStake merchant={merchant} pool={pool} now={now} />
            </Section>
            <Section title="Who stands behind it">
              <StandsBehind merchant={merchant} pool={pool} now={now} />
            </Section>
          </div>
          <Section title="Stake" className="min-w-0 lg:mt-0">
            <StakeForm merchant={merchant} pool={pool} />
          </Section>
        </div>
      )}
    </Page>
  )
}
