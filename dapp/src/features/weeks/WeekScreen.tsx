import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { Link, useParams } from 'react-router'
import type { Address as AddressType } from 'viem'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { OnChainPicture } from '../../components/ui/OnChainPicture.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { Ticket } from '../../components/voucher/Ticket.tsx'
import { AccountPage } from '../../components/wallet/AccountPage.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { hueOf } from '../../lib/hueOf.ts'
import { keptCode } from '../../lib/keptCode.ts'
import { paths } from '../../lib/paths.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { weekTokenState } from '../../lib/weekTokenState.ts'
import { GiveWeek } from './GiveWeek.tsx'
import { Trail } from './Trail.tsx'
import { WeekCode } from './WeekCode.tsx'
import { type Week, type WeekPage, weekQuery } from './weekQuery.ts'

const back = { to: paths.weeks, label: 'My weeks' }

/** One week of mine: use it, give it, sell it, and where it has been. */
export function WeekScreen() {
  const { token = '' } = useParams()
  const id = /^[1-9]\d{0,30}$/.test(token) ? BigInt(token) : undefined
  if (id === undefined) return <Missing />
  return (
    <AccountPage title="A week" asks="This week is in a wallet" back={back}>
      {(account) => <Loaded key={`${account}${id}`} id={id} account={account} />}
    </AccountPage>
  )
}

function Missing() {
  return (
    <Page title="No such week" back={back} width="narrow">
      <EmptyState
        title="Nobody ever bought this week"
        action={
          <Link to={paths.weeks} className={buttonClasses()}>
            To my weeks
          </Link>
        }
      >
        If you have just bought it, the index may need a moment.
      </EmptyState>
    </Page>
  )
}

function Loaded({ id, account }: { id: bigint; account: AddressType }) {
  const { data, error, isPending, refetch } = useIndexQuery(weekQuery(id, account))
  if (error) {
    return (
      <Page title="A week" back={back}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  if (isPending) {
    return (
      <Page title="A week" back={back}>
        <SkeletonBlock lines={8} />
      </Page>
    )
  }
  return data.weekToken ? (
    <Filled week={data.weekToken} page={data} account={account} />
  ) : (
    <Missing />
  )
}

function Filled({ week, page, account }: { week: Week; page: WeekPage; account: AddressType }) {
  const now = useNow(1_000)
  const { plan, merchant } = week
  const balance = useChainQuery(
    ['weekBalance', account, week.id],
    ({ client, contracts }) =>
      client.readContract({
        address: contracts.EntangledWeeks,
        abi: entangledWeeksAbi,
        functionName: 'balanceOf',
        args: [account, week.id],
      }),
    { keepPrevious: true },
  )
  const state = weekTokenState(week.startsAt, week.endsAt, now)
  const parts = balance.data ?? 0n
  const hasCode = keptCode.read('EntangledWeeks', account, week.id) !== undefined
  const offered = page.sellOffers.items
  const isGone = state.kind === 'gone'
  const lots = page.weekLots.items.filter(({ path }) => path.length > 0)
  const { color } = readMetadata(merchant.metadataURI)
  const name = `Week of ${formatWeekStart(week.week, merchant.weekOffset)}`

  return (
    <Page
      title={name}
      lead={
        <>
          of <SafeText>{plan.title}</SafeText>
        </>
      }
      back={back}
      width="normal"
    >
      <Ticket
        color={isGone ? '#5d554b' : hueOf(merchant.id, color)}
        eyebrow={
          <Link to={paths.merchant(merchant.id)} className="underline underline-offset-4">
            <SafeText>{merchant.name}</SafeText>
          </Link>
        }
        title={<SafeText>{plan.title}</SafeText>}
        stub={
          <span className="font-display text-2xl font-semibold">
            {balance.data === undefined ? '…' : `${parts} of ${week.partsPerWeek}`}
          </span>
        }
        footer={<Status tone={state.tone}>{state.label}</Status>}
      >
        <p>
          From Monday, {formatWeekStart(week.week, merchant.weekOffset)}, to Sunday,{' '}
          {formatWeekEnd(week.week, merchant.weekOffset)}, by the place’s clock
        </p>
        <p className="text-sm text-muted">
          By yours: {formatDateTime(week.startsAt)} until {formatDateTime(week.endsAt)}
        </p>
      </Ticket>

      {balance.error && (
        <div className="mt-6">
          <ErrorState
            title="The chain could not be asked"
            error={balance.error}
            onRetry={() => void balance.refetch()}
          />
        </div>
      )}
      {offered.length > 0 && !isGone && (
        <Notice tone="waiting" className="mt-6" title="Offered in the market">
          {offered.map(({ id, left }) => (
            <p key={id}>
              <Link to={paths.sellOffer(id)} className="underline underline-offset-4">
                {formatCount(left, 'part')}, offer {id}
              </Link>
            </p>
          ))}
        </Notice>
      )}
      {isGone && (
        <Notice tone="bad" className="mt-6" title="This week is over">
          Nobody can use or move it any more. What wasn’t used strengthens the refunds of all
          members at the place.
        </Notice>
      )}
      {balance.data === 0n && !isGone && !hasCode && (
        <Notice tone="plain" className="mt-6" title="You have none of it now">
          You used it, gave it away or offered it.
        </Notice>
      )}
      {/* A code stays until its end was seen, also where it used the last part. */}
      {state.kind === 'now' && (parts > 0n || hasCode) && (
        <Section title="Show it at the counter">
          <WeekCode week={week} parts={parts} account={account} />
        </Section>
      )}
      {parts > 0n && !isGone && (
        <>
          {state.kind !== 'now' && (
            <Notice
              tone="waiting"
              className="mt-6"
              title={`It can be used from ${formatDateTime(week.startsAt)} on`}
            >
              Until then you can keep it, give it away or sell it.
            </Notice>
          )}
          <Section title="Give it to somebody">
            <GiveWeek week={week} parts={parts} account={account} />
          </Section>
          <Section title="Sell it" lead="At a price of yours, or at one that follows the clock.">
            <Link to={paths.sell('week', week.id)} className={buttonClasses({ look: 'secondary' })}>
              Offer it in the market
            </Link>
          </Section>
        </>
      )}

      {lots.length > 0 && (
        <Section
          title="Its way"
          lead="Our reading of the transfers, first in first out: parts of one week are alike, so nobody can tell them apart."
        >
          <ul className="space-y-5">
            {lots.map((lot) => (
              <li key={lot.number}>
                <p className="mb-2">
                  <b>{formatCount(lot.parts, 'part')}</b>, a twin of{' '}
                  <Link
                    to={paths.membership(lot.subscriptionId)}
                    className="underline underline-offset-4"
                  >
                    this membership
                  </Link>
                </p>
                <Trail lot={lot} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <OnChainPicture
        name={['weekUri', week.id]}
        title={`${name}, ${cleanText(plan.title)}`}
        read={({ client, contracts }) =>
          client.readContract({
            address: contracts.EntangledWeeks,
            abi: entangledWeeksAbi,
            functionName: 'uri',
            args: [week.id],
          })
        }
      />
    </Page>
  )
}
