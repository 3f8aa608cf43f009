import { weekStart } from '@homing/sdk/clock/weekStart'
import { projectEscrow } from '@homing/sdk/escrow/projectEscrow'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { formatMonday } from '../../lib/formatMonday.ts'
import { useEscrow } from '../../lib/useEscrow.ts'
import { releaseFlow } from '../../tx/flows/releaseFlow.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import { CoverAhead } from './CoverAhead.tsx'
import type { PatronMerchant } from './patronPoolQuery.ts'
import type { useCover } from './useCover.ts'

/** Which of patrons’ stake covers memberships, since which week, what of it is mine, and when it is free again. */
export function CoverTab({
  merchant,
  cover,
}: {
  merchant: PatronMerchant
  cover: ReturnType<typeof useCover>
}) {
  const { start } = useTransaction()
  const { currency, weekOffset, name } = merchant
  const escrow = useEscrow(merchant.id, weekOffset)
  const error = escrow.error ?? cover.error
  if (error) {
    const retry = () => void Promise.all([escrow.refetch(), cover.refetch()])
    return <ErrorState error={error} onRetry={retry} />
  }
  if (!escrow.data || !cover.data) return <SkeletonBlock />

  const { plans, week } = escrow.data
  const { state, weeks, mine, isFloor, earned } = cover.data
  const money = (value: bigint) => <Amount value={value} currency={currency} />
  const monday = (number: number) =>
    formatMonday(weekStart(BigInt(number), BigInt(weekOffset)), weekOffset)
  if (state.inUse === 0n && state.debt === 0n && earned === 0n) {
    return (
      <EmptyState title="No cover is in use">
        {plans.length === 0
          ? 'This place sells no memberships. If it did, your stake could let it have its instalments in time, and earn a part of them.'
          : 'Its memberships need none of your stake now. When an instalment would otherwise have to wait, part of your stake steps in, and you earn a part of it.'}
      </EmptyState>
    )
  }

  // What is in use now and nothing new: when all of that is free.
  const ahead = projectEscrow(
    { ...escrow.data.escrow, coverRoom: 0n },
    plans,
    week,
    escrow.data.weeks.length - 1,
  )
  const [now] = ahead
  const freed = now ? escrow.data.escrow.cover - now.cover : 0n
  const plan = plans.find(({ sold }) => sold > 0)

  return (
    <div className="space-y-4">
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        <Card>
          <Figures
            figures={[
              {
                label: 'Cover in use, of all patrons',
                note: 'stake that stands in for instalments paid before they were safe',
                value: money(state.inUse),
              },
              {
                label: isFloor ? 'Of it mine, at least' : 'Of it mine',
                note: isFloor ? 'in weeks that your link carries too, it isn’t told apart' : '',
                value: money(mine),
              },
              {
                label: 'The place owes its patrons',
                note:
                  state.debt > 0n
                    ? 'they paid refunds for it; its next sales and instalments go to them, and cover doesn’t grow until then'
                    : 'no refund was ever paid by cover and not repaid',
                value: money(state.debt),
              },
              {
                label: 'Cover has earned patrons',
                note: 'a part of each instalment that it let through; yours is in your income',
                value: money(earned),
              },
            ]}
          />
          {freed > 0n && plan && (
            <Notice tone="good" className="mt-4" title="Some of it can be free now">
              <p>
                Weeks have passed: {money(freed)} of cover isn’t needed any more. Releasing the
                place’s instalments frees it; anyone may.
              </p>
              <Button
                look="secondary"
                size="small"
                className="mt-2"
                onClick={() =>
                  start(releaseFlow, {
                    planId: plan.id,
                    title: plan.title,
                    merchantName: name,
                    currency,
                  })
                }
              >
                Release it
              </Button>
            </Notice>
          )}
        </Card>
        {weeks.length > 0 && (
          <div>
            <h3 className="mb-2 text-lg font-semibold">By the week that gave it</h3>
            <EntryList
              label="Cover by week"
              entries={weeks.map(({ week: number, inUse, lost, mine: part }) => ({
                id: String(number),
                title: `Week of ${monday(number)}`,
                note: (
                  <>
                    of {money(inUse)} in use{lost > 0n && <>, {money(lost)} paid for refunds</>}
                  </>
                ),
                value: part === undefined ? 'with your link' : money(part),
                valueNote: part === undefined ? undefined : 'mine',
              }))}
            />
          </div>
        )}
      </div>
      {/* Both figures are of the same reading: with this block's cover and the last one's, parts would not fit. */}
      {now && now.cover > 0n && (
        <CoverAhead
          ahead={ahead}
          inUse={escrow.data.escrow.cover}
          mine={mine}
          merchant={merchant}
        />
      )}
    </div>
  )
}
