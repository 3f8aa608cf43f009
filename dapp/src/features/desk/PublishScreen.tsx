import { Link, useParams } from 'react-router'
import type { Address } from 'viem'
import { NoSuchPlace } from '../../components/merchant/NoSuchPlace.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { AccountPage } from '../../components/wallet/AccountPage.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { merchantIdOf } from '../../lib/merchantIdOf.ts'
import { paths } from '../../lib/paths.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { deskMerchantQuery } from './deskMerchantQuery.ts'
import { NotYours } from './NotYours.tsx'
import { PublishForm } from './PublishForm.tsx'

/** Publishes an offer, with a picture of it while it is written. */
export function PublishScreen() {
  const id = merchantIdOf(useParams().merchantId)
  if (id === undefined) return <NoSuchPlace />
  return (
    <AccountPage
      title="New offer"
      asks="Publish an offer of your place"
      back={{ to: paths.deskOf(id), label: 'The desk' }}
    >
      {(account) => <WithAccount id={id} account={account} />}
    </AccountPage>
  )
}

function WithAccount({ id, account }: { id: number; account: Address }) {
  const back = { to: paths.deskOf(id), label: 'The desk' }
  const { data, error, refetch } = useIndexQuery(deskMerchantQuery(id))
  if (data?.merchant === null) return <NoSuchPlace />
  if (!data) {
    return (
      <Page title="New offer" back={back}>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonBlock lines={8} />
        )}
      </Page>
    )
  }
  const { merchant } = data
  if (merchant.owner.toLowerCase() !== account.toLowerCase())
    return <NotYours merchant={merchant} />

  return (
    <Page
      title="New offer"
      lead={`For ${cleanText(merchant.name)}. What you promise here you owe until its last day.`}
      back={back}
    >
      {merchant.pools.items.length === 0 ? (
        <EmptyState
          title="Open a pool first"
          action={
            <Link to={back.to} className={buttonClasses()}>
              To the desk
            </Link>
          }
        >
          Patrons stake in it, and what they cover you can sell.
        </EmptyState>
      ) : (
        <PublishForm merchant={merchant} />
      )}
    </Page>
  )
}
