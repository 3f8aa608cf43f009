import { weekStart } from '@homing/sdk/clock/weekStart'
import { formatDate } from '../../lib/formatDate.ts'
import { formatMonday } from '../../lib/formatMonday.ts'
import type { Supply } from './readSupply.ts'

/** Why `quantity` can't be bought now, and what would help; undefined where it can. */
export function whyNot(
  { offer, buyable, pool, left }: Supply,
  quantity: bigint,
  weekOffset: number,
  now: number,
): string | undefined {
  if (!offer.open) return 'The place has stopped selling this. What was sold stays good.'
  if (BigInt(now) >= BigInt(offer.terms.sellUntil)) {
    return `Sales ended on ${formatDate(offer.terms.sellUntil)}. What was sold stays good.`
  }
  if (left === 0n) return 'All of them are sold.'
  if (left < quantity) return `Only ${left} are left. Choose fewer.`
  if (buyable >= quantity) return undefined

  const monday = formatMonday(weekStart(pool.week + 1n, BigInt(weekOffset)), weekOffset)
  const more =
    pool.weight === 0n
      ? `No patron’s stake is at work this week. The next week begins on ${monday}.`
      : `The patrons can carry no more this week. Room comes back day by day as sales of the last 7 days grow old, and with new stake, at the latest from ${monday} on.`
  return buyable === 0n
    ? `None can be bought this moment. ${more}`
    : `${buyable} can be bought now. ${more}`
}
