import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import type { LivePosition } from './readPosition.ts'
import { setAsideOf } from './setAsideOf.ts'

/** Where each unit of a patron's stake is. */
export function StakeFigures({
  live: { position },
  currency,
  monday,
  cover,
}: {
  live: LivePosition
  currency: Address
  monday: string
  /** the part of what is locked that covers memberships */
  cover: bigint
}) {
  const money = (value: bigint) => <Amount value={value} currency={currency} />
  return (
    <Figures
      figures={[
        {
          label: 'At work',
          value: money(position.weight),
          note: (
            <>
              {money(setAsideOf(position))} of it is set aside for this week’s sales until {monday}
              {position.leaving > 0n && <>; {money(position.leaving)} leaves then</>}
            </>
          ),
        },
        { label: `Joins on ${monday}`, value: money(position.joining) },
        {
          label: 'Locked behind vouchers',
          value: money(position.locked > cover ? position.locked - cover : 0n),
        },
        ...(cover > 0n
          ? [
              {
                label: 'Locked as cover of memberships',
                note: 'so that the place has its instalments in time; free as weeks pass',
                value: money(cover),
              },
            ]
          : []),
        { label: 'Set aside for my link', value: money(position.linkBudget) },
        { label: 'Free now', value: money(position.free) },
        ...(position.lost > 0n
          ? [
              {
                label: 'Lost to claims and refunds',
                value: money(position.lost),
                note: 'what a refund took the place owes you: its next sales and instalments repay it',
              },
            ]
          : []),
        {
          label: 'My stake',
          value: money(position.deposit),
          note: 'parts are rounded down, what is locked is rounded up',
          total: true,
        },
      ]}
    />
  )
}
