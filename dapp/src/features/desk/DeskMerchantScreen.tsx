import { Link, useParams } from 'react-router'
import type { Address as AddressType } from 'viem'
import { NoSuchPlace } from '../../components/merchant/NoSuchPlace.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { Tabs } from '../../components/ui/Tabs.tsx'
import { AccountPage } from '../../components/wallet/AccountPage.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { merchantIdOf } from '../../lib/merchantIdOf.ts'
import { paths } from '../../lib/paths.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { DeskOverview } from './DeskOverview.tsx'
import { type DeskMerchant, deskMerchantQuery } from './deskMerchantQuery.ts'
import { MembershipsTab } from './MembershipsTab.tsx'
import { NotYours } from './NotYours.tsx'
import { OffersTab } from './OffersTab.tsx'
import { PatronsTab } from './PatronsTab.tsx'
import { SalesTab } from './SalesTab.tsx'
import { SettingsTab } from './SettingsTab.tsx'
import { VouchersOutTab } from './VouchersOutTab.tsx'

const back = { to: paths.desk, label: 'My places' }

/** The desk of one place, for its owner. */
export function DeskMerchantScreen() {
  const id = merchantIdOf(useParams().merchantId)
  if (id === undefined) return <NoSuchPlace />
  return (
    <AccountPage title="Business" asks="See the desk of this place" back={back}>
      {(account) => <WithAccount id={id} account={account} />}
    </AccountPage>
  )
}

function WithAccount({ id, account }: { id: number; account: AddressType }) {
  const { data, error, refetch } = useIndexQuery(deskMerchantQuery(id))
  if (data?.merchant === null) return <NoSuchPlace />
  if (error && !data) {
    return (
      <Page title="Business" back={back}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  if (!data) {
    return (
      <Page title="Business" back={back}>
        <SkeletonBlock lines={8} />
      </Page>
    )
  }
  const isMine = data.merchant.owner.toLowerCase() === account.toLowerCase()
  return isMine ? <Filled merchant={data.merchant} /> : <NotYours merchant={data.merchant} />
}

function Filled({ merchant }: { merchant: DeskMerchant }) {
  const name = cleanText(merchant.name)
  return (
    <Page
      title={`${name}: desk`}
      heading={<SafeText>{merchant.name}</SafeText>}
      back={back}
      actions={
        <>
          <Link to={paths.deskPublish(merchant.id)} className={buttonClasses()}>
            New offer
          </Link>
          <Link to={paths.deskPlan(merchant.id)} className={buttonClasses({ look: 'secondary' })}>
            New plan
          </Link>
          <Link to={paths.counter} className={buttonClasses({ look: 'secondary' })}>
            Counter
          </Link>
          <Link to={paths.merchant(merchant.id)} className={buttonClasses({ look: 'secondary' })}>
            Its page
          </Link>
        </>
      }
    >
      <DeskOverview merchant={merchant} />
      <Tabs
        label="The desk"
        tabs={[
          {
            id: 'offers',
            label: 'Offers',
            content:
              merchant.pools.items.length > 0 ? (
                <OffersTab merchant={merchant} />
              ) : (
                <EmptyState title="Open a pool first">
                  Patrons stake in it, and what they cover you can sell as vouchers. Memberships
                  need no patrons.
                  <div className="mt-6 text-left text-ink">
                    <PatronsTab merchant={merchant} />
                  </div>
                </EmptyState>
              ),
          },
          {
            id: 'memberships',
            label: 'Memberships',
            content: <MembershipsTab merchant={merchant} />,
          },
          { id: 'sales', label: 'Sales', content: <SalesTab merchant={merchant} /> },
          { id: 'patrons', label: 'Patrons', content: <PatronsTab merchant={merchant} /> },
          { id: 'out', label: 'Vouchers out', content: <VouchersOutTab merchant={merchant} /> },
          { id: 'settings', label: 'Settings', content: <SettingsTab merchant={merchant} /> },
        ]}
      />
    </Page>
  )
}
