import { useParams } from 'react-router'
import type { Address } from 'viem'
import { NoSuchPlace } from '../../components/merchant/NoSuchPlace.tsx'
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
import { PlanForm } from './PlanForm.tsx'

/** Publishes a plan, with a picture of what it costs and brings while it is written. */
export function PublishPlanScreen() {
  const id = merchantIdOf(useParams().merchantId)
  if (id === undefined) return <NoSuchPlace />
  return (
    <AccountPage
      title="New plan"
      asks="Publish a membership of your place"
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
      <Page title="New plan" back={back}>
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
      title="New plan"
      lead={`A membership of ${cleanText(merchant.name)}: paid once, cheaper every week, and who leaves half way gets back what is left.`}
      back={back}
    >
      <PlanForm merchant={merchant} />
    </Page>
  )
}
