import { twinPrice } from '@homing/sdk/schedule/twinPrice'
import { weekBits } from '@homing/sdk/weeks/weekBits'
import { useState } from 'react'
import { type Address as AddressType, isAddressEqual } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { ForWhom } from '../../components/wallet/ForWhom.tsx'
import { NeedsWallet } from '../../components/wallet/NeedsWallet.tsx'
import { type ForWhomDraft, receiverOf } from '../../components/wallet/receiverOf.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { buyTwinsFlow } from './buyTwinsFlow.tsx'
import type { Twins } from './readTwins.ts'
import { TwinCalendar } from './TwinCalendar.tsx'
import { TwinPriceChart } from './TwinPriceChart.tsx'
import type { TwinState } from './twinStates.ts'
import type { TwinsMembership } from './twinsQuery.ts'

/** Weeks are picked, priced and paid. */
export function BuyTwins({
  membership,
  twins,
  weeks,
}: {
  membership: TwinsMembership
  twins: Twins
  weeks: readonly TwinState[]
}) {
  const [wanted, setWanted] = useState<ReadonlySet<number>>(new Set())
  const { schedule, currency, weekOffset } = twins
  // What was taken or has begun meanwhile isn't picked any more.
  const picked = new Set(
    weeks.filter(({ k, state }) => state === 'free' && wanted.has(k)).map(({ k }) => k),
  )
  const ks = [...picked].sort((a, b) => a - b)
  const amount = ks.reduce((sum, k) => sum + twinPrice(schedule, k), 0n)
  const retail = (schedule.retailTotal * BigInt(ks.length)) / BigInt(schedule.weekCount)

  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
      <Section title="Which weeks" spaced={false} className="min-w-0">
        <TwinCalendar
          weeks={weeks}
          schedule={schedule}
          currency={currency}
          weekOffset={weekOffset}
          picked={picked}
          onPick={setWanted}
        />
      </Section>
      <div className="min-w-0 space-y-6">
        <Section title="What they cost" spaced={false}>
          <TwinPriceChart
            schedule={schedule}
            currency={currency}
            weeks={weeks}
            weekOffset={weekOffset}
            picked={picked}
          />
        </Section>
        <Card as="section" aria-label="What you picked">
          <Figures
            figures={[
              {
                label: 'Picked',
                note:
                  twins.partsPerWeek > 1
                    ? `each in ${twins.partsPerWeek} parts, to use or to give one by one`
                    : 'each is used at once',
                value: <span role="status">{formatCount(ks.length, 'week')}</span>,
              },
              {
                label: 'At retail',
                value: <Amount value={retail} currency={currency} />,
              },
              {
                label: 'Saved',
                value: (
                  <Amount value={retail > amount ? retail - amount : 0n} currency={currency} />
                ),
              },
              {
                label: 'Together',
                value: <Amount value={amount} currency={currency} style="exact" />,
                total: true,
              },
            ]}
          />
          <div className="mt-5">
            <NeedsWallet title="Who pays?" text="Connect your wallet to buy them.">
              {(account) => (
                <Pay
                  key={account}
                  account={account}
                  membership={membership}
                  subscriber={twins.subscriber}
                  ks={ks}
                  amount={amount}
                  currency={currency}
                />
              )}
            </NeedsWallet>
          </div>
        </Card>
      </div>
    </div>
  )
}

function Pay({
  account,
  membership,
  subscriber,
  ks,
  amount,
  currency,
}: {
  account: AddressType
  membership: TwinsMembership
  subscriber: AddressType
  ks: readonly number[]
  amount: bigint
  currency: AddressType
}) {
  const { start } = useTransaction()
  const [draft, setDraft] = useState<ForWhomDraft>({ who: 'me', typed: '' })
  const [tried, setTried] = useState(false)
  const isMember = isAddressEqual(account, subscriber)
  const read = receiverOf(draft)

  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (ks.length === 0 || 'problem' in read) return
        start(buyTwinsFlow, {
          subscriptionId: membership.id,
          planId: membership.plan.id,
          weekBits: weekBits(ks),
          receiver: isMember ? (read.receiver ?? account) : subscriber,
          amount,
          currency,
          title: membership.plan.title,
          merchantName: membership.merchant.name,
        })
      }}
    >
      {isMember ? (
        <ForWhom
          draft={draft}
          onChange={setDraft}
          tried={tried}
          hint="They get the weeks themselves. It can’t be undone."
        />
      ) : (
        <p>
          They go to <Address value={subscriber} brief />, the member. Only a member can buy them
          for somebody else.
        </p>
      )}
      <Button type="submit" size="large" wide>
        Review and buy
      </Button>
      {tried && ks.length === 0 && (
        <p role="alert" className="text-sm font-semibold text-danger">
          Pick at least one week.
        </p>
      )}
      <p className="text-sm text-muted">
        Each can be used in its own week alone: no pause, no refund. What isn’t used is forfeited
        and strengthens the refunds of all members.
      </p>
    </form>
  )
}
