import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { AccountPage } from '../../components/wallet/AccountPage.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { paths } from '../../lib/paths.ts'
import { useNow } from '../../lib/useNow.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { cancelFlow } from './cancelFlow.tsx'
import { nameOf } from './nameOf.ts'
import { offerState } from './offerState.ts'
import { PriceRule } from './PriceRule.tsx'
import { priceNowOf } from './priceNowOf.ts'
import { type MyTrade, readMyMarket } from './readMyMarket.ts'
import type { SellOffer } from './sellOffer.ts'
import { sellOfferParamsOf } from './sellOfferParamsOf.ts'
import { unitWords } from './unitWords.ts'

const title = 'My offers'
const back = { to: paths.market, label: 'Market' }
const page = 20

/** What somebody sells, sold and bought on the market. */
export function MyMarketScreen() {
  return (
    <AccountPage title={title} asks="Your offers and trades" back={back}>
      {(account) => <Loaded key={account} account={account} />}
    </AccountPage>
  )
}

function Loaded({ account }: { account: AddressType }) {
  const { indexerUrl } = useConfig()
  const now = useNow(5_000)
  const { data, error, refetch } = useQuery({
    queryKey: ['index', 'myMarket', account],
    queryFn: ({ signal }) => readMyMarket(indexerUrl, account, signal),
  })
  const withState = data?.offers.map((offer) => ({ offer, state: offerState(offer, now) })) ?? []
  const of = (kind: string) => withState.filter(({ state }) => state.kind === kind)
  return (
    <Page
      title={title}
      lead="What you offer is held by the market until it is sold or you take it back."
      back={back}
      width="normal"
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonBlock lines={6} />}
      {data && data.offers.length === 0 && data.trades.length === 0 && (
        <EmptyState
          title="You have sold and bought nothing yet"
          action={
            <>
              <Link to={paths.market} className={buttonClasses()}>
                To the market
              </Link>
              <Link to={paths.wallet} className={buttonClasses({ look: 'secondary' })}>
                My wallet
              </Link>
            </>
          }
        >
          A week, share or voucher that you can’t use is sold from your wallet.
        </EmptyState>
      )}
      <Offers title="For sale" rows={of('open')} now={now} />
      <Offers
        title="Ended"
        lead="Nobody bought it in time. Take back what is still good."
        rows={of('ended')}
        now={now}
      />
      {data && data.trades.length > 0 && (
        <More title="My trades" count={data.trades.length}>
          {(shown) => (
            <EntryList
              label="My trades"
              entries={data.trades.slice(0, shown).map((trade) => tradeEntry(trade, account))}
            />
          )}
        </More>
      )}
      <Offers title="Sold or taken back" rows={of('over')} now={now} />
    </Page>
  )
}

function Offers({
  title: heading,
  lead,
  rows,
  now,
}: {
  title: string
  lead?: string
  rows: readonly { offer: SellOffer; state: ReturnType<typeof offerState> }[]
  now: number
}) {
  const { start } = useTransaction()
  if (rows.length === 0) return null
  return (
    <More title={heading} lead={lead} count={rows.length}>
      {(shown) => (
        <EntryList
          label={heading}
          entries={rows.slice(0, shown).map(({ offer, state }) => {
            const { one, many } = unitWords(offer.token, offer.plan)
            return {
              id: String(offer.id),
              title: (
                <Link
                  to={paths.sellOffer(offer.id)}
                  className="break-words underline underline-offset-4"
                >
                  <SafeText>{nameOf(offer)}</SafeText>
                </Link>
              ),
              note: (
                <>
                  <span className="block break-words">
                    <SafeText>{offer.merchant.name}</SafeText>
                  </span>
                  {offer.left} of {formatCount(offer.quantity, one, many)} left ·{' '}
                  <PriceRule offer={offer} /> · until {formatDateTime(offer.endsAt)}
                  <span className="mt-1.5 flex flex-wrap items-center gap-2">
                    <Status tone={state.tone}>{state.label}</Status>
                    {state.kind !== 'over' && (
                      <Button
                        look="secondary"
                        size="small"
                        onClick={() => start(cancelFlow, sellOfferParamsOf(offer))}
                      >
                        {state.tone === 'bad' ? 'Clear it away' : 'Take it back'}
                      </Button>
                    )}
                  </span>
                </>
              ),
              ...(state.kind === 'open' && {
                value: <Amount value={priceNowOf(offer, now)} currency={offer.merchant.currency} />,
                valueNote: `a ${one}, now`,
              }),
            }
          })}
        />
      )}
    </More>
  )
}

/** A list that grows on demand. */
function More({
  title: heading,
  lead,
  count,
  children,
}: {
  title: string
  lead?: string | undefined
  count: number
  children(shown: number): ReactNode
}) {
  const [shown, setShown] = useState(page)
  return (
    <Section title={heading} lead={lead}>
      {children(shown)}
      {count > shown && (
        <Button look="secondary" className="mt-3" onClick={() => setShown(shown + page)}>
          Show more of {count.toLocaleString()}
        </Button>
      )}
    </Section>
  )
}

function tradeEntry(trade: MyTrade, account: AddressType) {
  const { id, seller, buyer, quantity, cost, timestamp, tx, sellOffer } = trade
  const sold = seller.toLowerCase() === account.toLowerCase()
  const { one, many } = unitWords(sellOffer.token, sellOffer.plan)
  return {
    id,
    title: (
      <span className="break-words">
        {sold ? 'Sold' : 'Bought'}: <SafeText>{nameOf(sellOffer)}</SafeText>
      </span>
    ),
    note: (
      <>
        {formatCount(quantity, one, many)} {sold ? 'to' : 'from'}{' '}
        <Address value={sold ? buyer : seller} brief />, {formatDateTime(timestamp)}.{' '}
        <Link to={paths.movement(tx)} className="underline underline-offset-4">
          Where each cent went
        </Link>
      </>
    ),
    value: <Amount value={cost} currency={sellOffer.merchant.currency} style="exact" />,
    valueNote: sold ? 'to you' : 'from you',
  }
}
