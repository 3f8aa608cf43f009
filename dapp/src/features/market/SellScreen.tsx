import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Address } from 'viem'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { AccountPage } from '../../components/wallet/AccountPage.tsx'
import { paths } from '../../lib/paths.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { productOf } from './productOf.ts'
import { SellForm } from './SellForm.tsx'
import { sellableQuery } from './sellableQuery.ts'
import { sellItemOf } from './sellItemOf.ts'
import type { SellKind } from './sellOffer.ts'
import { unitWords } from './unitWords.ts'

const back = { to: paths.wallet, label: 'My wallet' }
const kinds: readonly string[] = ['week', 'share', 'voucher'] satisfies SellKind[]
const isId = (text: string) => /^[1-9]\d{0,30}$/.test(text)

/** Offering something on the market: how many, at which price, until when. */
export function SellScreen() {
  const { kind = '', token = '' } = useParams()
  const [search] = useSearchParams()
  if (!kinds.includes(kind) || !isId(token)) return <Missing />

  const also = (search.get('also') ?? '').split(',').filter(isId)
  return (
    <AccountPage title="Sell" asks="What you sell is in a wallet" back={back}>
      {(account) => (
        <Loaded
          key={`${account}${kind}${token}`}
          kind={kind as SellKind}
          id={BigInt(token)}
          also={also.map(BigInt)}
          account={account}
        />
      )}
    </AccountPage>
  )
}

function Missing() {
  return (
    <Page title="Nothing to sell here" back={back} width="narrow">
      <EmptyState
        title="There is no such thing"
        action={
          <Link to={paths.wallet} className={buttonClasses()}>
            To my wallet
          </Link>
        }
      >
        The link may be old or cut off.
      </EmptyState>
    </Page>
  )
}

function Loaded({
  kind,
  id,
  also,
  account,
}: {
  kind: SellKind
  id: bigint
  also: readonly bigint[]
  account: Address
}) {
  const now = useNow(5_000)
  const { data, error, refetch } = useIndexQuery(sellableQuery(kind, id, account))
  const item = data?.item
  const format = useCurrency(item?.merchant.currency)
  // Weeks of the same plan can be offered along with it.
  const siblings = (data?.mine?.items ?? []).filter(
    ({ tokenId, token }) =>
      tokenId !== id && token.planId === item?.plan?.id && token.endsAt > BigInt(now),
  )
  const ids = [id, ...siblings.map(({ tokenId }) => tokenId)]
  const balances = useChainQuery(
    item ? ['sellable', kind, account, ids.map(String)] : undefined,
    ({ client, contracts }) =>
      client.readContract({
        address: productOf(kind, contracts),
        abi: entangledWeeksAbi,
        functionName: 'balanceOfBatch',
        args: [ids.map(() => account), ids],
      }),
    { keepPrevious: true },
  )

  if (item === null) return <Missing />
  const failed = error ?? balances.error
  if (failed) {
    return (
      <Page title="Sell" back={back}>
        <ErrorState
          error={failed}
          onRetry={() => void Promise.all([refetch(), balances.refetch()])}
        />
      </Page>
    )
  }
  if (!item || !balances.data || !format) {
    return (
      <Page title="Sell" back={back}>
        <SkeletonBlock lines={8} />
      </Page>
    )
  }

  const held = balances.data
  const first = sellItemOf(kind, id, item, held[0] ?? 0n)
  const others = siblings.map(({ tokenId, token }, place) =>
    sellItemOf(kind, tokenId, { ...item, ...token }, held[place + 1] ?? 0n),
  )
  const isOver = BigInt(now) >= first.lastAt
  if (isOver || first.held === 0n) {
    return (
      <Page title="Sell" back={back} width="narrow">
        <EmptyState
          title={isOver ? 'It can’t be sold any more' : 'You have none of these'}
          action={
            <Link to={paths.myOffers} className={buttonClasses()}>
              My offers
            </Link>
          }
        >
          {isOver
            ? kind === 'share'
              ? 'Its date has come: begin it, or anyone may begin it for you.'
              : 'Its last day is past.'
            : 'You used them, gave them away, or they are on the market already.'}
        </EmptyState>
      </Page>
    )
  }
  return (
    <SellForm
      kind={kind}
      unit={unitWords(kind, item.plan)}
      first={first}
      others={others.filter(({ held: many }) => many > 0n)}
      also={also}
      merchant={item.merchant}
      decimals={format.decimals}
      now={now}
    />
  )
}
