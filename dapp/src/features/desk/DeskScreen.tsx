import { Link } from 'react-router'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { SkeletonCards } from '../../components/ui/Skeleton.tsx'
import { NeedsWallet } from '../../components/wallet/NeedsWallet.tsx'
import { paths } from '../../lib/paths.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { acceptOwnershipFlow } from './acceptOwnershipFlow.tsx'
import { MyMerchantCard } from './MyMerchantCard.tsx'
import { myMerchantsQuery, type OfferedMerchant } from './myMerchantsQuery.ts'

/** The merchant's desk: my places, those I work for, and the way to register one. */
export function DeskScreen() {
  return (
    <Page
      title="Business"
      lead="Sell your future to the people who love your place, and be paid today."
      actions={
        <Link to={paths.deskNew} className={buttonClasses()}>
          Register a place
        </Link>
      }
    >
      <NeedsWallet
        title="See your places"
        text="Your offers, sales, patrons and staff. To register a place, connect too."
      >
        {(account) => <Mine account={account} />}
      </NeedsWallet>
    </Page>
  )
}

function Mine({ account }: { account: Address }) {
  const { start } = useTransaction()
  const { data, error, refetch } = useIndexQuery(myMerchantsQuery(account))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonCards />

  const { mine, offered, staff } = data
  return (
    <>
      {offered.items.map(({ id, name, currency, pools }) => (
        <Notice key={id} tone="waiting" title="A place was offered to you" className="mb-6">
          <p className="mb-2">
            <SafeText>{name}</SafeText> is yours once you accept it, with what it owes to its
            guests: <Amount value={outstandingOf(pools.items)} currency={currency} /> of vouchers.
          </p>
          <Button size="small" onClick={() => start(acceptOwnershipFlow, { merchantId: id, name })}>
            Look at it
          </Button>
        </Notice>
      ))}
      <Section title="My places">
        {mine.items.length === 0 ? (
          <EmptyState
            title="You have no place yet"
            action={
              <Link to={paths.deskNew} className={buttonClasses()}>
                Register a place
              </Link>
            }
          >
            It takes two minutes and two signatures. Then patrons can stand behind you, and you can
            sell.
          </EmptyState>
        ) : (
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {mine.items.map((merchant) => (
              <MyMerchantCard key={merchant.id} merchant={merchant} />
            ))}
          </div>
        )}
      </Section>
      {staff.items.length > 0 && (
        <Section title="Where I am at the counter">
          <ul className="space-y-2">
            {staff.items.map(({ merchant }) => (
              <li key={merchant.id}>
                <Link to={paths.counter} className="font-semibold underline underline-offset-4">
                  <SafeText>{merchant.name}</SafeText>
                </Link>
                : you may redeem vouchers there.
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function outstandingOf(pools: OfferedMerchant['pools']['items']): bigint {
  return pools
    .flatMap(({ weeks }) => weeks.items)
    .reduce((sum, { outstanding }) => sum + outstanding, 0n)
}
