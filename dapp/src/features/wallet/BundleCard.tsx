import { useState } from 'react'
import { Link } from 'react-router'
import type { Address as AddressType } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { paths } from '../../lib/paths.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { GiveSharesDialog } from './GiveSharesDialog.tsx'
import { ShareRow } from './ShareRow.tsx'
import type { ShareGroup } from './shareGroups.ts'
import { shareParamsOf } from './shareParamsOf.ts'
import { takeBackSharesFlow } from './takeBackSharesFlow.tsx'

/** Weeks after the one of the purchase in which a whole bundle may go back. */
const untouchedWeeks = 2

/** One bundle, or what somebody has of it, year under year. */
export function BundleCard({
  group,
  account,
  now,
  onHide,
}: {
  group: ShareGroup
  account: AddressType
  now: number
  onHide(): void
}) {
  const { start } = useTransaction()
  const [splits, setSplits] = useState(false)
  const { plan, lines, planId, size, price, week } = group
  const { merchant } = plan
  const held = lines.flatMap((line) => (line.state === 'held' ? [line.held] : []))
  const isWhole = new Set(held.map(({ place }) => place)).size === size
  const thisWeek = calendarWeek(now, merchant.weekOffset)
  const mayGoBack = thisWeek <= week + untouchedWeeks
  const first = held[0]

  return (
    <Card as="li" className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 text-lg font-semibold">
          <Link to={paths.plan(planId)} className="underline-offset-4 hover:underline">
            <SafeText>{plan.title}</SafeText>
          </Link>
        </h3>
        <p className="text-sm text-muted">
          <Amount value={price} currency={merchant.currency} /> each
        </p>
      </div>
      <p className="text-muted">
        <Link to={paths.merchant(group.merchantId)} className="underline underline-offset-4">
          <SafeText>{merchant.name}</SafeText>
        </Link>
        , {plan.weekCount} weeks a share, from a bundle of {size}
      </p>
      {plan.closed && held.length > 0 && (
        <Notice tone="warning" className="mt-3" title="The place has closed this plan">
          What waits in the presale pool is yours: take it back, or begin your shares.
        </Notice>
      )}

      <ol
        aria-label={`Shares of ${cleanText(plan.title)}`}
        className="mt-4 space-y-4 border-l-2 border-line pl-5"
      >
        {lines.map((line) => (
          <ShareRow key={line.key} line={line} account={account} now={now} />
        ))}
      </ol>

      <div className="mt-5 flex flex-wrap gap-2">
        {held.length > 1 && (
          <Button look="secondary" size="small" onClick={() => setSplits(true)}>
            Split among friends
          </Button>
        )}
        {isWhole && mayGoBack && first && (
          <Button
            look="secondary"
            size="small"
            onClick={() =>
              start(takeBackSharesFlow, {
                ...shareParamsOf(first),
                from: { kind: 'bundle', week, size },
              })
            }
          >
            Give the whole bundle back
          </Button>
        )}
        <Button look="quiet" size="small" onClick={onHide}>
          Hide
        </Button>
      </div>
      {isWhole && mayGoBack && (
        <p className="mt-2 text-sm text-muted">
          All of it goes back for its whole price until{' '}
          {formatWeekEnd(week + untouchedWeeks, merchant.weekOffset)}.
        </p>
      )}
      {splits && (
        <GiveSharesDialog
          title={plan.title}
          shares={held}
          account={account}
          onClose={() => setSplits(false)}
        />
      )}
    </Card>
  )
}
