import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { seatsAt } from '@homing/sdk/escrow/seatsAt'
import { Link } from 'react-router'
import type { Address } from 'viem'
import { PaceWords } from '../../components/plan/PaceWords.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { CoverBar } from '../../components/ui/CoverBar.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Status } from '../../components/ui/Status.tsx'
import type { MerchantPlan } from '../../lib/MerchantPlan.ts'
import { paths } from '../../lib/paths.ts'
import { readCapacity } from '../../lib/readCapacity.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { setPlanSellingFlow } from './setPlanSellingFlow.tsx'

/** One plan as its merchant sees it: its price, its seats, who sits on them. */
export function PlanCard({
  plan,
  currency,
  week,
}: {
  plan: MerchantPlan
  currency: Address
  /** the running one */
  week: number
}) {
  const { start } = useTransaction()
  const { data } = useChainQuery(
    ['planSeats', plan.id],
    async ({ client, contracts }) => {
      const [{ seats, open }, { capacity, closed }] = await Promise.all([
        client.readContract({
          address: contracts.Subscriptions,
          abi: subscriptionsAbi,
          functionName: 'planOf',
          args: [plan.id],
        }),
        readCapacity({ client, contracts }, plan.id),
      ])
      return { seats: Number(seats), open, capacity: Number(capacity), closed }
    },
    { keepPrevious: true },
  )
  const { terms, title } = plan
  const count = (many: number) => new Intl.NumberFormat().format(many)
  const { starting, coolingOff, active, paused } = seatsAt(plan, week)
  const here = starting + coolingOff + active + paused
  const seats = data?.seats ?? here
  const open = data?.open ?? plan.open
  const capacity = data?.capacity ?? terms.capacity
  const isFull = seats >= capacity

  return (
    <Card as="li" className="flex flex-col gap-4">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="text-lg font-semibold">
            <Link to={paths.plan(plan.id)} className="underline-offset-4 hover:underline">
              <SafeText>{title}</SafeText>
            </Link>
          </h3>
          <p className="text-muted">
            <Amount value={terms.prepaidPrice} currency={currency} style="short" /> for{' '}
            {terms.weekCount} weeks: <PaceWords terms={terms} currency={currency} />
          </p>
        </div>
        {open ? (
          <Status tone={isFull ? 'warning' : 'good'} className="shrink-0">
            {isFull ? 'Full' : 'On sale'}
          </Status>
        ) : (
          <Status tone="plain" className="shrink-0">
            Not on sale
          </Status>
        )}
      </div>
      <CoverBar
        part={BigInt(seats)}
        whole={BigInt(capacity)}
        tone={isFull ? 'warning' : 'good'}
        label={
          <>
            {count(seats)} of {count(capacity)} seats taken, {count(plan.sold)} ever sold
          </>
        }
      />
      <Figures
        figures={[
          { label: 'Active', value: count(active) },
          ...(starting > 0 ? [{ label: 'Start on a Monday to come', value: count(starting) }] : []),
          ...(coolingOff > 0
            ? [{ label: 'May still change their mind', value: count(coolingOff) }]
            : []),
          { label: 'Paused', note: 'they keep their seat', value: count(paused) },
          ...(seats > here
            ? [
                {
                  label: 'Leaving',
                  note: 'their seat is free on Monday',
                  value: count(seats - here),
                },
              ]
            : []),
        ]}
      />
      {!data?.closed && (
        <Button
          look="secondary"
          className="mt-auto self-start"
          onClick={() => start(setPlanSellingFlow, { planId: plan.id, title, open: !open })}
        >
          {open ? 'Stop selling' : 'Sell it again'}
        </Button>
      )}
    </Card>
  )
}
