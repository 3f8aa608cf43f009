import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { Link } from 'react-router'
import { PaceWords } from '../../components/plan/PaceWords.tsx'
import { PriceWords } from '../../components/plan/PriceWords.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { Ticket } from '../../components/voucher/Ticket.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { hueOf } from '../../lib/hueOf.ts'
import { paths } from '../../lib/paths.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import type { MerchantPage } from './merchantQuery.ts'
import { type MerchantPlan, plansQuery } from './plansQuery.ts'

/** Memberships on sale, as tickets beside the vouchers. Nothing where a place never had any. */
export function PlanTickets({ merchant }: { merchant: MerchantPage }) {
  const { data, error, refetch } = useIndexQuery(plansQuery(merchant.id))
  const plans = data?.plans.items ?? []
  const onSale = plans.filter(({ open }) => open)
  const past = plans.filter(({ open }) => !open)
  const { data: seats } = useChainQuery(
    onSale.length > 0 ? ['seats', onSale.map(({ id }) => id)] : undefined,
    async ({ client, contracts }) =>
      new Map(
        await Promise.all(
          onSale.map(async ({ id }) => {
            const plan = await client.readContract({
              address: contracts.Subscriptions,
              abi: subscriptionsAbi,
              functionName: 'planOf',
              args: [id],
            })
            return [id, plan.seats] as const
          }),
        ),
      ),
    { keepPrevious: true },
  )
  if (error) {
    return (
      <ErrorState
        title="Its memberships could not be read"
        error={error}
        onRetry={() => void refetch()}
      />
    )
  }
  if (plans.length === 0) return null

  return (
    <Section
      title="Memberships"
      lead="Paid once, cheaper every week, and refunded when you leave."
      spaced={false}
    >
      <ul className="space-y-4">
        {onSale.map((plan) => (
          <PlanTicket key={plan.id} plan={plan} merchant={merchant} seats={seats?.get(plan.id)} />
        ))}
      </ul>
      {past.length > 0 && (
        <details className="mt-6">
          <summary className="min-h-8 cursor-pointer text-muted">
            {formatCount(past.length, 'plan')} no longer on sale
          </summary>
          <ul className="mt-3 space-y-1">
            {past.map((plan) => (
              <li key={plan.id} className="flex flex-wrap justify-between gap-x-4">
                <Link to={paths.plan(plan.id)} className="underline underline-offset-4">
                  <SafeText>{plan.title}</SafeText>
                </Link>
                <span className="text-muted">{formatCount(plan.sold, 'membership')} sold</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

function PlanTicket({
  plan,
  merchant,
  seats,
}: {
  plan: MerchantPlan
  merchant: MerchantPage
  seats: bigint | undefined
}) {
  const { description } = readMetadata(plan.metadataURI)
  const { color } = readMetadata(merchant.metadataURI)
  const left = seats === undefined ? undefined : BigInt(plan.capacity) - seats

  return (
    <li className="group relative">
      <Ticket
        color={hueOf(merchant.id, color)}
        className="transition group-hover:-translate-y-0.5"
        title={
          <h3>
            <Link to={paths.plan(plan.id)} className="after:absolute after:inset-0">
              <SafeText>{plan.title}</SafeText>
            </Link>
          </h3>
        }
        stub={
          <>
            <Amount
              value={plan.prepaidPrice}
              currency={merchant.currency}
              style="short"
              className="font-display text-xl font-semibold sm:text-2xl"
            />
            <span className="text-sm">{plan.weekCount} weeks</span>
            <span className="mt-1 rounded-full border border-[#fff8ec]/70 px-3 py-1 text-sm font-semibold">
              {left !== undefined && left <= 0n ? 'Look' : 'Join'}
            </span>
          </>
        }
        footer={
          left === undefined ? (
            <Status tone="plain">Asking the chain…</Status>
          ) : left <= 0n ? (
            <Status tone="bad">All seats taken</Status>
          ) : (
            <Status tone="good">{formatCount(left, 'seat')} left</Status>
          )
        }
      >
        <p className="font-semibold">
          <PaceWords terms={plan} currency={merchant.currency} />
        </p>
        <p className="text-muted">
          <PriceWords terms={plan} currency={merchant.currency} />
        </p>
        {description && <p className="mt-1 line-clamp-2 text-muted">{description}</p>}
      </Ticket>
    </li>
  )
}
