import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { Link, useParams } from 'react-router'
import type { Address as AddressType } from 'viem'
import { useConnection } from 'wagmi'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
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
import { Timeline } from '../../components/ui/Timeline.tsx'
import { Ticket } from '../../components/voucher/Ticket.tsx'
import { NeedsWallet } from '../../components/wallet/NeedsWallet.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { formatDate } from '../../lib/formatDate.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { hueOf } from '../../lib/hueOf.ts'
import { paths } from '../../lib/paths.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { voucherState } from '../../lib/voucherState.ts'
import { GiveForm } from './GiveForm.tsx'
import { RedeemCode } from './RedeemCode.tsx'
import { Repayment } from './Repayment.tsx'
import { useVoucherFacts } from './useVoucherFacts.ts'
import { type Voucher, type VoucherPage, voucherQuery } from './voucherQuery.ts'

const back = { to: paths.wallet, label: 'My wallet' }

/** One voucher: show it, give it, take it back where that is offered. */
export function VoucherScreen() {
  const { voucherId = '' } = useParams()
  const { chainId } = useConfig()
  const connection = useConnection()
  const id = /^[1-9]\d{0,30}$/.test(voucherId) ? BigInt(voucherId) : undefined

  if (id === undefined) return <Missing />
  if (!connection.address || connection.chainId !== chainId) {
    return (
      <Page title="A voucher" back={back} width="normal">
        <NeedsWallet title="This voucher is in a wallet" text="Connect it to see it.">
          {() => null}
        </NeedsWallet>
      </Page>
    )
  }
  return <Loaded key={`${connection.address}${id}`} id={id} account={connection.address} />
}

function Missing() {
  return (
    <Page title="No such voucher" back={back} width="narrow">
      <EmptyState
        title="Nobody ever sold this voucher"
        action={
          <Link to={paths.wallet} className={buttonClasses()}>
            To my wallet
          </Link>
        }
      >
        If you have just bought it, the index may need a moment.
      </EmptyState>
    </Page>
  )
}

function Loaded({ id, account }: { id: bigint; account: AddressType }) {
  const { data, error, isPending, refetch } = useIndexQuery(voucherQuery(id, account))
  if (error) {
    return (
      <Page title="A voucher" back={back}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  if (isPending) {
    return (
      <Page title="A voucher" back={back}>
        <SkeletonBlock lines={8} />
      </Page>
    )
  }
  return data.voucher ? (
    <Filled voucher={data.voucher} page={data} account={account} />
  ) : (
    <Missing />
  )
}

function Filled({
  voucher,
  page,
  account,
}: {
  voucher: Voucher
  page: VoucherPage
  account: AddressType
}) {
  const now = useNow()
  const { offer, merchant } = voucher
  const facts = useVoucherFacts(voucher.id, account)
  const state = voucherState(offer.redeemFrom, offer.redeemBy, now)
  const { description } = readMetadata(offer.metadataURI)
  const { color } = readMetadata(merchant.metadataURI)
  const quantity = facts.data?.quantity ?? 0n

  return (
    <Page
      title={cleanText(offer.title)}
      heading={<SafeText>{offer.title}</SafeText>}
      lead={description}
      back={back}
      width="normal"
    >
      <Ticket
        color={state.kind === 'gone' ? '#5d554b' : hueOf(merchant.id, color)}
        eyebrow={
          <Link to={paths.merchant(merchant.id)} className="underline underline-offset-4">
            <SafeText>{merchant.name}</SafeText>
          </Link>
        }
        title={<SafeText>{offer.title}</SafeText>}
        stub={
          <>
            <span className="font-display text-4xl font-semibold">
              {facts.data ? `${quantity}×` : '…'}
            </span>
            <Amount value={offer.price} currency={merchant.currency} className="text-sm" />
          </>
        }
        footer={<Status tone={state.tone}>{state.label}</Status>}
      >
        {offer.eventAt > 0n && <p>On {formatDateTime(offer.eventAt)}</p>}
        <p className="text-muted">
          Good from {formatDate(offer.redeemFrom)} until {formatDate(offer.redeemBy)}
        </p>
      </Ticket>

      {facts.error && (
        <div className="mt-6">
          <ErrorState
            title="The chain could not be asked"
            error={facts.error}
            onRetry={() => void facts.refetch()}
          />
        </div>
      )}
      {facts.data && quantity === 0n && (
        <Notice tone="plain" className="mt-6" title="You have none of these any more">
          You used them, gave them away or took your money back.
        </Notice>
      )}
      {facts.data && quantity > 0n && (
        <>
          <Repayment
            voucher={voucher}
            quantity={quantity}
            offered={facts.data.repayment}
            gone={state.kind === 'gone'}
          />
          {(state.kind === 'usable' || state.kind === 'soon') && (
            <Section title="Show it at the counter">
              <RedeemCode voucher={voucher} quantity={quantity} account={account} />
            </Section>
          )}
          {state.kind === 'later' && (
            <Notice
              tone="waiting"
              className="mt-6"
              title={`It can be redeemed from ${formatDate(offer.redeemFrom)} on`}
            >
              Until then you can keep it or give it away.
            </Notice>
          )}
          {state.kind !== 'gone' && (
            <Section title="Give it to somebody">
              <GiveForm voucher={voucher} quantity={quantity} />
              <p className="mt-4">
                Or let somebody pay for it:{' '}
                <Link
                  to={paths.sell('voucher', voucher.id)}
                  className="inline-block min-h-8 underline underline-offset-4"
                >
                  Sell it on the market
                </Link>
              </p>
            </Section>
          )}
        </>
      )}

      <Section title="Its story">
        <Timeline entries={story(page, merchant.currency)} />
      </Section>
      <OnChainPicture
        name={['uri', voucher.id]}
        title={cleanText(offer.title)}
        read={({ client, contracts }) =>
          client.readContract({
            address: contracts.SolidarityVouchers,
            abi: solidarityVouchersAbi,
            functionName: 'uri',
            args: [voucher.id],
          })
        }
      />
    </Page>
  )
}

function story({ purchases, redemptions, repayments }: VoucherPage, currency: AddressType) {
  return [
    ...redemptions.items.map((item) => ({
      id: item.id,
      at: item.timestamp,
      tone: 'good' as const,
      title: `${item.quantity} redeemed`,
      text: (
        <>
          by <Address value={item.by} brief />
        </>
      ),
      tx: item.tx,
    })),
    ...repayments.items.map((item) => ({
      id: item.id,
      at: item.timestamp,
      tone: 'plain' as const,
      title: `${item.quantity} given back`,
      text: (
        <>
          for <Amount value={item.amount} currency={currency} style="exact" />
        </>
      ),
      tx: item.tx,
    })),
    ...purchases.items.map((item) => ({
      id: item.id,
      at: item.timestamp,
      tone: 'waiting' as const,
      title: `${item.quantity} bought`,
      text: (
        <>
          by <Address value={item.payer} brief />
        </>
      ),
      tx: item.tx,
    })),
  ]
    .sort((a, b) => Number(b.at - a.at))
    .map(({ tx, at, text, ...entry }) => ({
      ...entry,
      when: formatDateTime(at),
      text: (
        <span className="flex flex-wrap items-center gap-x-3">
          <span>{text}</span>
          <Link to={paths.movement(tx)} className="underline underline-offset-4">
            where each cent went
          </Link>
        </span>
      ),
    }))
}
