import { Link, Navigate, useParams } from 'react-router'
import type { Address } from 'viem'
import { NoSuchPlace } from '../../components/merchant/NoSuchPlace.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { AccountPage } from '../../components/wallet/AccountPage.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { merchantIdOf } from '../../lib/merchantIdOf.ts'
import { paths } from '../../lib/paths.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { MyStake } from './MyStake.tsx'

import { patronPoolQuery } from './patronPoolQuery.ts'
import { usePositions } from './usePositions.ts'

const back = { to: paths.patron, label: 'All my places' }

/** My stake behind one place. Who has none is asked to look at it first. */
export function PatronPoolScreen() {
  const id = merchantIdOf(useParams().merchantId)
  if (id === undefined) return <NoSuchPlace />
  return (
    <AccountPage title="My stake" asks="See your stake behind this place" back={back}>
      {(account) => <WithAccount id={id} account={account} />}
    </AccountPage>
  )
}

function WithAccount({ id, account }: { id: number; account: Address }) {
  const index = useIndexQuery(patronPoolQuery(id, account))
  const merchant = index.data?.merchant
  const chain = usePositions(
    merchant?.pools.items.map((pool) => pool.id),
    account,
  )
  // What was read before stays while a new reading fails.
  const error = (index.data ? null : index.error) ?? (chain.data ? null : chain.error)

  if (merchant === null) return <NoSuchPlace />
  if (error) {
    const retry = () => void Promise.all([index.refetch(), chain.refetch()])
    return (
      <Page title="My stake" back={back}>
        <ErrorState error={error} onRetry={retry} />
      </Page>
    )
  }
  if (!merchant || !chain.data) {
    return (
      <Page title="My stake" back={back}>
        <SkeletonBlock lines={8} />
      </Page>
    )
  }

  const mine = merchant.pools.items.flatMap((pool) => {
    const live = chain.data.get(pool.id)
    const isThere = live && (live.position.deposit > 0n || live.position.income > 0n)
    return isThere ? [{ pool, live }] : []
  })
  if (mine.length === 0) return <Navigate to={paths.stakeBehind(id)} replace />

  return (
    <Page
      title={`My stake behind ${cleanText(merchant.name)}`}
      back={back}
      actions={
        <>
          <Link to={paths.stakeBehind(id)} className={buttonClasses()}>
            Stake more
          </Link>
          <Link to={paths.merchant(id)} className={buttonClasses({ look: 'secondary' })}>
            Its page
          </Link>
        </>
      }
    >
      {mine.map(({ pool, live }) => (
        <MyStake
          key={pool.id}
          merchant={merchant}
          pool={pool}
          live={live}
          patron={account}
          many={mine.length > 1}
        />
      ))}
    </Page>
  )
}
