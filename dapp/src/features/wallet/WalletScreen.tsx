import { Link } from 'react-router'
import type { Address as AddressType } from 'viem'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { SkeletonCards } from '../../components/ui/Skeleton.tsx'
import { Timeline } from '../../components/ui/Timeline.tsx'
import { NeedsWallet } from '../../components/wallet/NeedsWallet.tsx'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { paths } from '../../lib/paths.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { Credits } from './Credits.tsx'
import { HoldingTicket } from './HoldingTicket.tsx'
import { type Holding, holdingsQuery } from './holdingsQuery.ts'
import { Memberships } from './Memberships.tsx'
import { Shares } from './Shares.tsx'

/** What is mine: memberships and vouchers as tickets, money that waits, and what I have used. */
export function WalletScreen() {
  return (
    <Page
      title="My wallet"
      lead="Your memberships and vouchers. They are yours on the chain, whatever happens to this page."
      actions={
        <>
          <Link to={paths.weeks} className={buttonClasses({ look: 'secondary', size: 'small' })}>
            My weeks
          </Link>
          <Link to={paths.postcards} className={buttonClasses({ look: 'quiet', size: 'small' })}>
            Postcards
          </Link>
        </>
      }
    >
      <NeedsWallet
        title="Your memberships and vouchers are in your wallet"
        text="Connect it to see them, to show one at a counter, or to give one away."
      >
        {(account) => <Filled account={account} />}
      </NeedsWallet>
    </Page>
  )
}

function Filled({ account }: { account: AddressType }) {
  const now = useNow()
  const { data, error, isPending, refetch } = useIndexQuery(holdingsQuery(account))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (isPending) return <SkeletonCards count={2} />

  const isGone = ({ voucher }: Holding) => voucher.offer.redeemBy <= BigInt(now)
  const good = data.holdings.items
    .filter((holding) => !isGone(holding))
    .sort((a, b) => Number(a.voucher.offer.redeemBy - b.voucher.offer.redeemBy))
  const gone = data.holdings.items.filter(isGone)

  return (
    <>
      <Credits account={account} credits={data.credits.items} />
      <Memberships account={account} now={now} />
      <Shares account={account} now={now} />
      {good.length === 0 && (
        <EmptyState
          title={gone.length > 0 ? 'None of your vouchers is good any more' : 'No voucher yet'}
          action={
            <Link to={paths.discover} className={buttonClasses()}>
              Find a place
            </Link>
          }
        >
          What you buy, or somebody gives you, stands here as a ticket.
        </EmptyState>
      )}
      <ul className="grid items-stretch gap-5 lg:grid-cols-2">
        {good.map((holding) => (
          <HoldingTicket key={String(holding.voucherId)} holding={holding} now={now} />
        ))}
      </ul>
      {gone.length > 0 && (
        <Section title="Gone" lead="Their last day is over. They can’t be redeemed any more.">
          <ul className="grid items-stretch gap-5 lg:grid-cols-2">
            {gone.map((holding) => (
              <HoldingTicket key={String(holding.voucherId)} holding={holding} now={now} />
            ))}
          </ul>
        </Section>
      )}
      {data.redemptions.items.length > 0 && (
        <Section title="Used">
          <Timeline
            entries={data.redemptions.items.map((redemption) => ({
              id: redemption.id,
              when: formatDateTime(redemption.timestamp),
              tone: 'good' as const,
              title: (
                <>
                  {redemption.quantity.toString()} × <SafeText>{redemption.offer.title}</SafeText>
                </>
              ),
              text: (
                <>
                  at{' '}
                  <Link
                    to={paths.merchant(redemption.merchant.id)}
                    className="underline underline-offset-4"
                  >
                    <SafeText>{redemption.merchant.name}</SafeText>
                  </Link>
                </>
              ),
            }))}
          />
        </Section>
      )}
    </>
  )
}
