import { unpackShareId } from '@homing/sdk/ids/unpackShareId'
import { Link } from 'react-router'
import { priceAt } from '../../components/market/priceAt.ts'
import { Amount } from '../../components/ui/Amount.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { paths } from '../../lib/paths.ts'
import { priceNowOf } from './priceNowOf.ts'
import type { SellOffer } from './sellOffer.ts'
import { weekValueOf } from './weekValueOf.ts'

const plain = { price: 0n, fair: true, markupBps: 0 }

/** What the same costs elsewhere: at the place, as a member, by the clock. */
export function AtThePlace({ offer, now }: { offer: SellOffer; now: number }) {
  const { token, tokenId, merchant, plan, offer: voucher } = offer
  const money = (value: bigint) => <Amount value={value} currency={merchant.currency} />
  const week = weekValueOf(offer)
  const own = { label: 'Here, now', value: money(priceNowOf(offer, now)), total: true }
  const link = plan ? paths.plan(plan.id) : paths.merchant(merchant.id)
  const figures =
    week && plan
      ? [
          {
            label: 'At the place',
            note: `a week’s price in ${plan.partsPerWeek} parts, paid week by week`,
            value: money(plan.retailTotal / BigInt(plan.weekCount * plan.partsPerWeek)),
          },
          {
            label: 'A member, on average',
            note: `who prepays all ${plan.weekCount} weeks`,
            value: money(plan.prepaidPrice / BigInt(plan.weekCount * plan.partsPerWeek)),
          },
          {
            label: 'Fair price',
            note: 'what a member who began now would pay for it; in its week less what has passed',
            value: money(priceAt(plain, week, BigInt(now))),
          },
        ]
      : token === 'share' && plan
        ? [
            {
              label: 'A membership at the place',
              note: `${plan.weekCount} weeks, paid now`,
              value: money(plan.prepaidPrice),
            },
            {
              label: 'What was paid for this share',
              note: 'what its refunds and instalments are worked out from',
              value: money(plan.tiers[unpackShareId(tokenId).tier - 1]?.price ?? plan.prepaidPrice),
            },
          ]
        : voucher
          ? [{ label: 'At the place', note: 'what it was sold for', value: money(voucher.price) }]
          : []
  if (figures.length === 0) return null
  return (
    <Section
      title="What it costs elsewhere"
      spaced={false}
      actions={
        <Link to={link} className="min-h-8 underline underline-offset-4">
          {plan ? 'See the plan' : 'See the place'}
        </Link>
      }
    >
      {token === 'share' && plan?.closed && (
        <Notice tone="warning" className="mb-3" title="The place has closed this plan">
          Whoever has the share may begin it, or take back what was paid for it.
        </Notice>
      )}
      <Figures figures={[...figures, own]} />
    </Section>
  )
}
